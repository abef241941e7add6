//! What stands behind the door: the rules of the house over a backend. Written once;
//! which database it is, only the backend knows.

mod accounts;
mod audit;
mod backup;
mod cards;
mod cases;
mod catalog;
mod drafts;
mod glass;
mod keys;
mod level;
mod lists;
mod look;
mod municipalities;
mod papers;
mod personal;
mod pins;
mod projection;
mod restore;
mod sessions;
mod state;
mod throttle;
mod upkeep;

use crate::backend::{Backend, PostgresBackend, SqliteBackend, values};
use crate::seal::{DataKey, KeyFile};
use crate::{Store, StoreError};
use audit::Writer;
use domain::event::Level;
use jiff::tz::TimeZone;
pub use look::{Fit, Looked, look};
use std::collections::HashMap;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, RwLock};

/// How to open a store.
#[derive(Clone)]
pub struct Opening {
    /// `sqlite:PATH` or `postgres://…`. A relative path counts from the data folder.
    pub url: String,
    /// The folder of everything this server keeps.
    pub data: PathBuf,
    /// The key file; made where there is none and the store is new.
    pub keys: PathBuf,
}

/// Printed without the address: it may hold a password.
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
    /// Whether no older server has the database open, where the store is not at the newest level yet.
    alone: bool,
}

/// What the archive and the audit writer share.
struct StoreCore {
    backend: Arc<dyn Backend>,
    /// The key file as last read. Another process may put a new key into it: see `keys.rs`.
    keys: RwLock<Arc<KeyFile>>,
    /// The server's own data key.
    house: RwLock<DataKey>,
    /// Data keys of municipalities: few, and needed for every line of the log.
    municipalities: RwLock<HashMap<String, DataKey>>,
    /// The level of the format ([`Level`]) as last read: another process may have raised it since.
    level: AtomicU32,
    /// Denmark's clocks: civil times of a case become moments here.
    zone: TimeZone,
}

/// Opens a store, brings its tables to this build's form, and makes the data folder (mode 0700) and the key file on
/// the first start.
///
/// # Errors
/// An address that is none, a key file that is missing, open to others or of another store, a database that
/// does not answer or is newer than this build.
pub async fn open(opening: &Opening) -> Result<Arc<dyn Store>, StoreError> {
    data_folder(&opening.data)?;
    let address = address(&opening.url, &opening.data)?;
    let mut backend = connect(&address).await?;
    backend.migrate().await?;
    let zone = TimeZone::get("Europe/Copenhagen").map_err(|error| StoreError::Database(error.to_string()))?;
    let known = !backend
        .rows("SELECT key_id FROM house WHERE id = 1", values![])
        .await?
        .is_empty();
    // A new key file beside a database that needs the old one would only hide what has happened.
    let keys = if known {
        KeyFile::read(&opening.keys)?
    } else {
        KeyFile::read_or_create(&opening.keys)?
    };
    let house = keys::house_key(backend.as_ref(), &keys).await?;
    let level = level::read(backend.as_ref()).await?;
    let mut alone = false;
    // After the migrations no older build opens this file any more; whether one still has it open, the file's locks tell.
    if let (Address::File(path), true) = (&address, level < Level::NEWEST) {
        backend.close().await;
        alone = SqliteBackend::nobody_has_open(path).await?;
        backend = connect(&address).await?;
    }
    let core = Arc::new(StoreCore {
        backend,
        keys: RwLock::new(Arc::new(keys)),
        house: RwLock::new(house),
        municipalities: RwLock::default(),
        level: AtomicU32::new(level.0),
        zone,
    });
    let writer = Writer::start(Arc::clone(&core));
    Ok(Arc::new(Archive { core, writer, alone }))
}

/// Makes the folder for its owner alone. One that is there stays as the operator made it.
fn data_folder(folder: &Path) -> Result<(), StoreError> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| StoreError::File {
        path: format!("the data folder {}", folder.display()),
        error,
    })
}

/// What the address of a database names.
enum Address<'a> {
    /// SQLite's file.
    File(PathBuf),
    /// PostgreSQL, as it was written.
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
