//! The key file. It is made on the first start, readable by its owner only, and the
//! operator keeps a copy somewhere safe: without it nothing in the database opens, with
//! it everything does.
//!
//! One line for each key; the first key wraps new data keys:
//!
//! ```text
//! boernehoejde keys 1
//! 8f02c11d 5c0e…64 hexadecimal digits…
//! ```

use super::Secret;
use crate::ids::{hex, random, unhex};
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const FIRST_LINE: &str = "boernehoejde keys 1";

/// What is wrong with a key file.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// Users other than its owner can read or change it.
    #[error("the key file {path} can be read or changed by others (mode {mode:o}): run chmod 600 {path}")]
    Open {
        /// Which file.
        path: String,
        /// Its mode.
        mode: u32,
    },
    /// Missing, although a database needs it.
    #[error("the key file {0} is missing: without it nothing in the database can be opened; put it back")]
    Missing(String),
    /// Not a key file: path, and the number of the bad line.
    #[error("{0} is not a key file: line {1} cannot be read")]
    Malformed(String, usize),
    /// It cannot be read or written.
    #[error("the key file {path}: {error}")]
    File {
        /// Which file.
        path: String,
        /// The operating system's error.
        error: std::io::Error,
    },
}

/// The keys of a key file. Never printed.
#[derive(Clone)]
pub struct KeyFile {
    path: PathBuf,
    keys: Vec<FileKey>,
}

/// One key of a key file.
#[derive(Clone)]
pub(crate) struct FileKey {
    /// Its id, stored with every data key it wraps.
    pub(crate) id: String,
    /// The key as it stands in the file.
    key: Secret,
    /// The wrapping key derived from it. Kept, because every opened case needs it.
    pub(crate) wrap: Secret,
}

impl FileKey {
    fn new(id: String, key: Secret) -> FileKey {
        let wrap = key.derive("wrap");
        FileKey { id, key, wrap }
    }

    fn fresh() -> FileKey {
        FileKey::new(hex(&random::<4>()), Secret::fresh())
    }

    /// Derives a secret for another purpose.
    pub(crate) fn derive(&self, purpose: &str) -> Secret {
        self.key.derive(purpose)
    }
}

impl KeyFile {
    /// Reads a key file.
    ///
    /// # Errors
    /// Missing, accessible to others, unreadable, or not a key file.
    pub fn read(path: &Path) -> Result<KeyFile, KeyFileError> {
        let shown = path.display().to_string();
        let fault = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => KeyFileError::Missing(shown.clone()),
            _ => KeyFileError::File {
                path: shown.clone(),
                error,
            },
        };
        let mut file = File::open(path).map_err(fault)?;
        // Checked on the open file, so that it cannot be swapped in between.
        let mode = file.metadata().map_err(fault)?.mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyFileError::Open { path: shown, mode });
        }
        let mut text = Zeroizing::new(String::new());
        file.read_to_string(&mut text).map_err(fault)?;
        let malformed = |line| KeyFileError::Malformed(shown.clone(), line);
        let mut lines = text.lines().zip(1..);
        if lines.next().map(|(line, _)| line) != Some(FIRST_LINE) {
            return Err(malformed(1));
        }
        let mut keys: Vec<FileKey> = Vec::new();
        for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
            let (id, key) = line.split_once(' ').ok_or_else(|| malformed(number))?;
            let key = unhex(key.trim())
                .map(Zeroizing::new)
                .and_then(|key| Secret::from_bytes(&key));
            let twice = keys.iter().any(|known| known.id == id);
            match key {
                Some(key) if id.len() == 8 && !twice => keys.push(FileKey::new(id.to_owned(), key)),
                _ => return Err(malformed(number)),
            }
        }
        if keys.is_empty() {
            return Err(malformed(2));
        }
        Ok(KeyFile {
            path: path.to_owned(),
            keys,
        })
    }

    /// Reads a key file, or makes one if there is none.
    ///
    /// # Errors
    /// Accessible to others, not a key file, or it cannot be read or written.
    pub fn read_or_create(path: &Path) -> Result<KeyFile, KeyFileError> {
        match KeyFile::read(path) {
            Err(KeyFileError::Missing(_)) => {
                let fresh = KeyFile {
                    path: path.to_owned(),
                    keys: vec![FileKey::fresh()],
                };
                fresh.write(true)?;
                KeyFile::read(path)
            }
            known => known,
        }
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The key that wraps new data keys.
    pub(crate) fn first(&self) -> &FileKey {
        // The list is never empty: reading and creating ensure it, and the first key is never removed.
        &self.keys[0]
    }

    /// A key by its id.
    pub(crate) fn get(&self, id: &str) -> Option<&FileKey> {
        self.keys.iter().find(|known| known.id == id)
    }

    /// The ids of all keys, the first key's first.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(|key| key.id.as_str())
    }

    /// Adds a new first key, writes the file, and returns it.
    pub(crate) fn with_fresh_key(&self) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        next.keys.insert(0, FileKey::fresh());
        next.write(false)?;
        Ok(next)
    }

    /// Keeps only the first key and those in `needed`, writes the file, and returns it.
    pub(crate) fn keeping(&self, needed: &[String]) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        let first = next.first().id.clone();
        next.keys.retain(|key| key.id == first || needed.contains(&key.id));
        next.write(false)?;
        Ok(next)
    }

    /// Writes a temporary file and moves it into place atomically, so that a crash leaves the old or the new
    /// one. If `new`, it never replaces a file that another process made in the meantime.
    fn write(&self, new: bool) -> Result<(), KeyFileError> {
        let fault = |error| KeyFileError::File {
            path: self.path.display().to_string(),
            error,
        };
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let beside = folder.join(format!(".keys-{}", hex(&random::<8>())));
        let written = (|| {
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&beside)?;
            file.write_all(self.text().as_bytes())?;
            file.sync_all()?;
            if new {
                match fs::hard_link(&beside, &self.path) {
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                    linked => linked?,
                }
                fs::remove_file(&beside)?;
            } else {
                fs::rename(&beside, &self.path)?;
            }
            File::open(folder)?.sync_all()
        })();
        if written.is_err() {
            // Best effort: the original error is what gets reported.
            let _ = fs::remove_file(&beside);
        }
        written.map_err(fault)
    }

    fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(format!("{FIRST_LINE}\n"));
        for FileKey { id, key, .. } in &self.keys {
            let key = Zeroizing::new(hex(key.bytes()));
            text.push_str(id);
            text.push(' ');
            text.push_str(&key);
            text.push('\n');
        }
        text
    }
}

impl std::fmt::Debug for KeyFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyFile({}, {} keys)", self.path.display(), self.keys.len())
    }
}
