//! Inspects a database without opening the store: nothing is created, migrated or written.

use super::keys::{self, House};
use super::row_macs::altered_rows;
use super::{Address, Opening, address, content_packs, level};
use crate::backend::{Backend, PostgresBackend, Sql, SqliteBackend, known_migrations, values};
use crate::seal::KeyFile;
use crate::{Answer, ContentPack, Setting, StoreError};
use domain::event::{Level, MunicipalityId};
use jiff::Timestamp;

/// Whether the tables of a database fit this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// There are no tables yet: the first start creates them.
    Empty,
    /// From an older build: the next start, or `migrate`, upgrades them.
    Older,
    /// This build's tables, but servers of an older build can still use them. Cases can be read but not changed until
    /// the upgrade is finished.
    Unfinished,
    /// This build's tables.
    Same,
    /// From a newer build: this one must not touch them.
    Newer,
}

/// The result of inspecting a database.
#[derive(Debug)]
pub struct Looked {
    /// Whether its tables fit this build.
    pub fit: Fit,
    /// Whether the key file opens the server's own key; `None` if there is no such key yet.
    pub keys: Option<Result<(), StoreError>>,
    /// How many municipalities there are.
    pub municipalities: u64,
    /// Their ids.
    pub towns: Vec<MunicipalityId>,
    /// How many accounts there are.
    pub accounts: u64,
    /// How many papers of each municipality wait for its journal, where any do.
    pub waiting: Vec<(MunicipalityId, u64)>,
    /// Rows that open doors and were altered by something else than the program, by table; empty where all of them hold.
    pub altered: Vec<(&'static str, u64)>,
    /// When the newest line of the audit log was written.
    pub last_line: Option<Timestamp>,
    /// Settings of the database that are not as the program needs them.
    pub settings: Vec<Setting>,
    /// The newest published texts, or why they do not open; `None` if there are none, or no key that opens them.
    pub texts: Option<Result<ContentPack, StoreError>>,
    /// The ids of keys under which something stands and which the key file does not hold; empty where it cannot be read.
    pub lacking: Vec<String>,
}

/// Inspects the database named by `opening`; `None` if it is a SQLite file that does not exist.
///
/// # Errors
/// Invalid URL, or the database does not answer.
pub async fn look(opening: &Opening) -> Answer<Option<Looked>> {
    let backend: Box<dyn Backend> = match address(&opening.url, &opening.data)? {
        Address::File(path) if !path.exists() => return Ok(None),
        Address::File(path) => Box::new(SqliteBackend::open_to_look(&path).await?),
        Address::Server(url) => Box::new(PostgresBackend::open(url).await?),
    };
    Ok(Some(looked(backend.as_ref(), opening).await?))
}

/// How many papers wait, by municipality; with the very words of the index.
const WAITING: Sql = "SELECT municipality, COUNT(*) FROM outbox WHERE state = 'pending' AND state <> 'accepted'
    GROUP BY municipality ORDER BY municipality";

async fn looked(backend: &dyn Backend, opening: &Opening) -> Answer<Looked> {
    let there = backend.migrated().await?;
    let known = known_migrations();
    let mut looked = Looked {
        fit: match () {
            () if there.is_empty() => Fit::Empty,
            () if there.iter().any(|number| !known.contains(number)) => Fit::Newer,
            () if known.iter().any(|number| !there.contains(number)) => Fit::Older,
            () => Fit::Same,
        },
        keys: None,
        municipalities: 0,
        towns: Vec::new(),
        accounts: 0,
        waiting: Vec::new(),
        altered: Vec::new(),
        last_line: None,
        settings: backend.settings().await?,
        texts: None,
        lacking: Vec::new(),
    };
    if matches!(looked.fit, Fit::Empty | Fit::Newer) {
        return Ok(looked);
    }
    if looked.fit == Fit::Same {
        match level::read(backend).await {
            Ok(level) if level < Level::NEWEST => looked.fit = Fit::Unfinished,
            Ok(_) => {}
            Err(StoreError::Migration(_)) => {
                looked.fit = Fit::Newer;
                return Ok(looked);
            }
            Err(other) => return Err(other),
        }
    }
    let house = backend
        .rows("SELECT key_id, key FROM house WHERE id = 1", values![])
        .await?;
    if let Some(row) = house.first() {
        let house = opens(opening, row.text(0)?, row.bytes(1)?);
        if let (Ok(House { key, macs: true }), Fit::Same | Fit::Unfinished) = (&house, looked.fit) {
            looked.altered = altered_rows(backend, key).await?;
        }
        if let (Ok(House { key, .. }), Fit::Same | Fit::Unfinished) = (&house, looked.fit) {
            looked.texts = content_packs::newest(backend, key).await.transpose();
        }
        looked.keys = Some(house.map(drop));
        if let Ok(keys) = KeyFile::read_with(&opening.keys, opening.passphrase.as_ref()) {
            looked.lacking = keys::lacking(backend, &keys).await?;
        }
    }
    for row in backend
        .rows("SELECT id FROM municipalities ORDER BY id", values![])
        .await?
    {
        looked.towns.push(MunicipalityId::from(row.text(0)?));
        looked.municipalities += 1;
    }
    if let Some(row) = backend.rows("SELECT COUNT(*) FROM accounts", values![]).await?.first() {
        looked.accounts = row.count(0)?;
    }
    if matches!(looked.fit, Fit::Same | Fit::Unfinished) {
        for row in backend.rows(WAITING, values![]).await? {
            let town = MunicipalityId::from(row.text(0)?);
            looked.waiting.push((town, row.count(1)?));
        }
    }
    let last = backend
        .rows("SELECT at FROM audit ORDER BY at DESC LIMIT 1", values![])
        .await?;
    if let Some(row) = last.first() {
        looked.last_line = Some(row.time(0)?);
    }
    Ok(looked)
}

fn opens(opening: &Opening, key_id: &str, key: &[u8]) -> Result<House, StoreError> {
    let keys = KeyFile::read_with(&opening.keys, opening.passphrase.as_ref())?;
    House::check_file(&keys, key_id)?;
    House::unwrap(&keys, key_id, key)
}
