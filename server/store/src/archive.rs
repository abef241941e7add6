//! What stands behind the door: the rules of the house over a cellar. Written once;
//! which database it is, only the cellar knows.

use crate::Fault;
use crate::cellar::{Cellar, PostgresCellar, SqliteCellar};
use crate::seal::KeyFile;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How to open a store.
#[derive(Clone, Debug)]
pub struct Opening {
    /// `sqlite:PATH` or `postgres://…`. A relative path counts from the data folder.
    pub url: String,
    /// The folder of everything this server keeps.
    pub data: PathBuf,
    /// The key file; made where there is none and the store is empty.
    pub keys: PathBuf,
}

/// A store over a cellar.
pub(crate) struct Archive {
    pub(crate) cellar: Arc<dyn Cellar>,
    pub(crate) keys: KeyFile,
}

/// Opens a store, brings its shelves to this build's form, and makes the key file on the first start.
///
/// # Errors
/// An address that is none, a key file that is missing or open to others, a database that does not answer
/// or is newer than this build.
pub async fn open(opening: &Opening) -> Result<(), Fault> {
    let cellar = cellar(&opening.url, &opening.data).await?;
    cellar.migrate().await?;
    let keys = KeyFile::read_or_create(&opening.keys)?;
    let _ = Archive { cellar, keys };
    Ok(())
}

async fn cellar(url: &str, data: &Path) -> Result<Arc<dyn Cellar>, Fault> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        return Ok(Arc::new(SqliteCellar::open(&data.join(path)).await?));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Arc::new(PostgresCellar::open(url).await?));
    }
    Err(Fault::Address(
        "a database is named sqlite:PATH or postgres://USER@HOST/NAME".into(),
    ))
}
