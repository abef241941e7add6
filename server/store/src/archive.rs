//! What stands behind the door: the rules of the house over a cellar. Written once;
//! which database it is, only the cellar knows.

mod accounts;
mod audit;
mod backup;
mod cards;
mod cases;
mod catalog;
mod drafts;
mod glass;
mod keys;
mod lists;
mod look;
mod municipalities;
mod papers;
mod personal;
mod pins;
mod restore;
mod sessions;
mod shelve;
mod throttle;
mod upkeep;

use crate::cellar::{Cellar, PostgresCellar, SqliteCellar, values};
use crate::seal::{DataKey, KeyFile};
use crate::{Fault, Store};
use audit::Writer;
use jiff::tz::TimeZone;
pub use look::{Fit, Looked, look};
use std::collections::HashMap;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
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

/// A store over a cellar.
struct Archive {
    shelves: Arc<Shelves>,
    writer: Writer,
}

/// What the archive and the audit writer share.
struct Shelves {
    cellar: Arc<dyn Cellar>,
    /// The key file as last read. Another process may put a new key into it: see `keys.rs`.
    keys: RwLock<Arc<KeyFile>>,
    /// The server's own data key.
    house: RwLock<DataKey>,
    /// Data keys of municipalities: few, and needed for every line of the log.
    municipalities: RwLock<HashMap<String, DataKey>>,
    /// Denmark's clocks: civil times of a case become moments here.
    zone: TimeZone,
}

/// Opens a store, brings its shelves to this build's form, and makes the data folder (mode 0700) and the key file on
/// the first start.
///
/// # Errors
/// An address that is none, a key file that is missing, open to others or of another store, a database that
/// does not answer or is newer than this build.
pub async fn open(opening: &Opening) -> Result<Arc<dyn Store>, Fault> {
    data_folder(&opening.data)?;
    let cellar = cellar(&opening.url, &opening.data).await?;
    cellar.migrate().await?;
    let zone = TimeZone::get("Europe/Copenhagen").map_err(|error| Fault::Database(error.to_string()))?;
    let known = !cellar
        .rows("SELECT key_id FROM house WHERE id = 1", values![])
        .await?
        .is_empty();
    // A new key file beside a database that needs the old one would only hide what has happened.
    let keys = if known {
        KeyFile::read(&opening.keys)?
    } else {
        KeyFile::read_or_create(&opening.keys)?
    };
    let house = keys::house_key(cellar.as_ref(), &keys).await?;
    let shelves = Arc::new(Shelves {
        cellar,
        keys: RwLock::new(Arc::new(keys)),
        house: RwLock::new(house),
        municipalities: RwLock::default(),
        zone,
    });
    let writer = Writer::start(Arc::clone(&shelves));
    Ok(Arc::new(Archive { shelves, writer }))
}

/// Makes the folder for its owner alone. One that is there stays as the operator made it.
fn data_folder(folder: &Path) -> Result<(), Fault> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Fault::File {
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

fn address<'a>(url: &'a str, data: &Path) -> Result<Address<'a>, Fault> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        return Ok(Address::File(data.join(path.strip_prefix("//").unwrap_or(path))));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Address::Server(url));
    }
    Err(Fault::Address(
        "a database is named sqlite:PATH or postgres://USER@HOST/NAME".into(),
    ))
}

async fn cellar(url: &str, data: &Path) -> Result<Arc<dyn Cellar>, Fault> {
    Ok(match address(url, data)? {
        Address::File(path) => Arc::new(SqliteCellar::open(&path).await?),
        Address::Server(url) => Arc::new(PostgresCellar::open(url).await?),
    })
}
