//! The implementation of [`Store`] over a backend. It holds all rules of the store and
//! does not depend on which database is used.

mod account_rows;
mod accounts;
mod appending;
mod approvals;
mod audit;
mod away;
mod backup;
mod barred;
mod begun;
mod card_tries;
mod cards;
mod case_lock;
mod cases;
mod catalog;
mod content_packs;
mod data_keys;
mod devices;
mod drafts;
mod drawings;
mod erasures;
mod factor_rows;
mod factors;
mod feedback;
mod glass;
mod house;
mod identities;
mod inspect;
mod integration_cases;
mod integrations;
mod keys;
mod level;
mod lists;
mod look;
mod morning;
mod municipalities;
mod notices;
mod once_more;
mod opens;
mod outbox;
mod papers;
mod passkeys;
mod personal;
mod pins;
mod practice;
mod practice_mark;
mod presses;
mod profiles;
mod projection;
mod readings;
mod ready;
mod receipts_back;
mod refused_filings;
mod restore;
mod retention;
mod retention_runs;
mod rights;
mod rotation;
mod row_macs;
mod scrubs;
mod sessions;
mod shared_versions;
mod siblings;
mod state;
mod statistics;
mod sweep;
mod tape;
mod throttle;
mod token;
mod upkeep;
mod ways_seen;
mod wide_searches;
mod wordings;

use crate::backend::{Backend, PostgresBackend, SqliteBackend, values};
use crate::seal::{DataKey, KeyFile, Passphrase};
use crate::{Store, StoreError};
use audit::Writer;
use domain::event::Level;
pub use inspect::inspect_backup;
use jiff::tz::TimeZone;
pub use look::{Fit, Looked, look};
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::sync::{Arc, RwLock};

/// How to open a store.
#[derive(Clone)]
pub struct Opening {
    /// `sqlite:PATH` or `postgres://…`. A relative path counts from the data folder.
    pub url: String,
    /// The data folder, which holds everything this server keeps.
    pub data: PathBuf,
    /// The key file; created if it is missing and the store is new.
    pub keys: PathBuf,
    /// What opens the key file, if it is wrapped. A new one is wrapped by it.
    pub passphrase: Option<Passphrase>,
}

/// Only the URL's scheme is printed: the URL may hold a password.
impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = self.url.split(':').next().unwrap_or_default();
        write!(f, "Opening({scheme}, {}, {})", self.data.display(), self.keys.display())
    }
}

/// A store over a backend.
struct Archive {
    core: Arc<StoreCore>,
    writer: Writer,
    /// Set only if the store is below the newest level: whether no older server has the database open.
    alone: bool,
}

/// What the archive and the audit writer share.
struct StoreCore {
    backend: Arc<dyn Backend>,
    /// The key file as last read. Another process may have added a key since: see `keys.rs`.
    keys: RwLock<Arc<KeyFile>>,
    /// The server's own data key.
    house: RwLock<DataKey>,
    /// Whether rows that open doors are believed by their MACs alone, as last read (`row_macs.rs`).
    macs: AtomicBool,
    /// The level of the format ([`Level`]) as last read: another process may have raised it since.
    level: AtomicU32,
    /// Denmark's time zone, for converting civil times of a case to timestamps.
    zone: TimeZone,
    /// Held while deleted data is removed from the files: once at a time is enough.
    scrubbing: tokio::sync::Mutex<()>,
}

/// Opens a store and migrates its tables. On the first start, creates the data folder (mode 0700) and the key file.
///
/// # Errors
/// Invalid URL; key file missing, accessible to others, or another store's; database not answering, or newer than this
/// build.
pub async fn open(opening: &Opening) -> Result<Arc<dyn Store>, StoreError> {
    data_folder(&opening.data)?;
    let address = address(&opening.url, &opening.data)?;
    let mut backend = connect(&address).await?;
    backend.migrate().await?;
    for setting in backend.settings().await? {
        tracing::warn!("a setting of the database: {setting}; {}", setting.remedy);
    }
    let zone = TimeZone::get("Europe/Copenhagen").map_err(|error| StoreError::Database(error.to_string()))?;
    let known = !backend
        .rows("SELECT key_id FROM house WHERE id = 1", values![])
        .await?
        .is_empty();
    // Never create a key file for a database that needs an existing one: that would hide the loss.
    let keys = if known {
        KeyFile::read_with(&opening.keys, opening.passphrase.as_ref())?
    } else {
        KeyFile::read_or_create(&opening.keys, opening.passphrase.as_ref())?
    };
    let (house, level) = house::open(backend.as_ref(), &keys).await?;
    for id in keys::lacking(backend.as_ref(), &keys).await? {
        tracing::error!(
            id,
            "the key file lacks a key under which something in the database stands: it does not open"
        );
    }
    let mut alone = false;
    // Once migrated, no older build can open this file. Its locks tell whether one still has it open.
    if let (Address::File(path), true) = (&address, level < Level::NEWEST) {
        backend.close().await;
        alone = SqliteBackend::nobody_has_open(path).await?;
        backend = connect(&address).await?;
    }
    let core = Arc::new(StoreCore {
        backend,
        keys: RwLock::new(Arc::new(keys)),
        house: RwLock::new(house.key),
        macs: AtomicBool::new(house.macs),
        level: AtomicU32::new(level.0),
        zone,
        scrubbing: tokio::sync::Mutex::new(()),
    });
    let writer = Writer::start(Arc::clone(&core));
    Ok(Arc::new(Archive { core, writer, alone }))
}

/// Creates the folder with mode 0700. An existing folder is left as it is.
fn data_folder(folder: &Path) -> Result<(), StoreError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| StoreError::File {
        path: format!("the data folder {}", folder.display()),
        error,
    })
}

/// A parsed database URL.
enum Address<'a> {
    /// A SQLite file.
    File(PathBuf),
    /// The URL of a PostgreSQL database, as given.
    Server(&'a str),
}

fn address<'a>(url: &'a str, data: &Path) -> Result<Address<'a>, StoreError> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        return Ok(Address::File(data.join(path.strip_prefix("//").unwrap_or(path))));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Address::Server(url));
    }
    Err(StoreError::Address(
        "a database is named sqlite:PATH or postgres://USER@HOST/NAME".into(),
    ))
}

async fn connect(address: &Address<'_>) -> Result<Arc<dyn Backend>, StoreError> {
    Ok(match address {
        Address::File(path) => Arc::new(SqliteBackend::open(path).await?),
        Address::Server(url) => Arc::new(PostgresBackend::open(url).await?),
    })
}
