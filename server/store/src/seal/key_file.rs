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
//!
//! Wrapped by a passphrase it says how the key was derived, and then the same text, sealed:
//!
//! ```text
//! boernehoejde keys 1 wrapped argon2id 65536 3 1 9d41…32 hexadecimal digits…
//! 01a7…
//! ```

use super::Secret;
use super::data_key::{Place, open, seal};
use super::key_file_error::KeyFileError;
use super::passphrase::{Derivation, Passphrase};
use super::private_file::{self, Pipes, Unread};
use crate::ids::{hex, random, unhex};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const FIRST_LINE: &str = "boernehoejde keys 1";
/// How the first line of a wrapped file begins.
const WRAPPED: &str = "boernehoejde keys 1 wrapped ";
/// The most bytes of a key file: some thousand keys.
const LARGEST: u64 = 1 << 20;

/// The place that the text of a wrapped file is bound to: how its key was derived.
fn place(words: &str) -> Place<'_> {
    Place {
        what: "key-file",
        municipality: "",
        of: words,
        which: "",
    }
}

/// The keys of a key file. Never printed.
#[derive(Clone)]
pub struct KeyFile {
    path: PathBuf,
    /// The first wraps new data keys.
    pub(super) keys: Vec<FileKey>,
    /// What was given to open it with, whether it was needed or not.
    passphrase: Option<Passphrase>,
    /// How the key that wraps it is derived; `None` if it is not wrapped.
    wrapped: Option<Derivation>,
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

    /// A new random key.
    pub(super) fn fresh() -> FileKey {
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
        KeyFile::read_with(path, None)
    }

    /// Reads a key file that may be wrapped.
    ///
    /// # Errors
    /// Missing, accessible to others, unreadable, not a key file, or not opened by this passphrase.
    pub fn read_with(path: &Path, passphrase: Option<&Passphrase>) -> Result<KeyFile, KeyFileError> {
        let text = KeyFile::text_of(path)?;
        let shown = path.display().to_string();
        let first = text.lines().next().unwrap_or_default();
        let Some(words) = first.strip_prefix(WRAPPED) else {
            return Ok(KeyFile {
                path: path.to_owned(),
                keys: keys_of(&text, &shown)?,
                passphrase: passphrase.cloned(),
                wrapped: None,
            });
        };
        let malformed = |line| KeyFileError::Malformed(shown.clone(), line);
        let derivation = Derivation::read(words).ok_or_else(|| malformed(1))?;
        let passphrase = passphrase.ok_or_else(|| KeyFileError::Wrapped(shown.clone()))?;
        let sealed = text.lines().nth(1).and_then(unhex).ok_or_else(|| malformed(2))?;
        let other = || KeyFileError::WrongPassphrase(shown.clone());
        let key = passphrase.key(&derivation).ok_or_else(|| malformed(1))?;
        let opened = open(&key, place(&derivation.written()), &sealed).map_err(|_| other())?;
        let opened = Zeroizing::new(String::from_utf8(opened).map_err(|_| other())?);
        Ok(KeyFile {
            path: path.to_owned(),
            keys: keys_of(&opened, &shown)?,
            passphrase: Some(passphrase.clone()),
            wrapped: Some(derivation),
        })
    }

    /// Reads it again, with the same passphrase: another process may have changed it.
    ///
    /// # Errors
    /// As [`read_with`](KeyFile::read_with).
    pub fn again(&self) -> Result<KeyFile, KeyFileError> {
        KeyFile::read_with(&self.path, self.passphrase.as_ref())
    }

    /// Whether the file is there and wrapped by a passphrase.
    #[must_use]
    pub fn is_wrapped(path: &Path) -> bool {
        KeyFile::text_of(path).is_ok_and(|text| text.starts_with(WRAPPED))
    }

    fn text_of(path: &Path) -> Result<Zeroizing<String>, KeyFileError> {
        let shown = path.display().to_string();
        private_file::read(path, LARGEST, Pipes::Checked).map_err(|unread| match unread {
            Unread::Open(mode) => KeyFileError::Open { path: shown, mode },
            Unread::File(error) if error.kind() == ErrorKind::NotFound => KeyFileError::Missing(shown),
            Unread::File(error) => KeyFileError::File { path: shown, error },
        })
    }

    /// Reads a key file, or makes one if there is none.
    ///
    /// # Errors
    /// Accessible to others, not a key file, or it cannot be read or written.
    pub fn read_or_create(path: &Path, passphrase: Option<&Passphrase>) -> Result<KeyFile, KeyFileError> {
        match KeyFile::read_with(path, passphrase) {
            Err(KeyFileError::Missing(_)) => {
                let fresh = KeyFile {
                    path: path.to_owned(),
                    keys: vec![FileKey::fresh()],
                    passphrase: passphrase.cloned(),
                    // Whoever starts a new store with a passphrase wants it wrapped.
                    wrapped: passphrase.map(|_| Derivation::fresh()),
                };
                fresh.write(true)?;
                KeyFile::read_with(path, passphrase)
            }
            known => known,
        }
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the file wrapped by a passphrase, instead of whatever it is wrapped by now.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn wrap(&self, passphrase: &Passphrase) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        next.passphrase = Some(passphrase.clone());
        next.wrapped = Some(Derivation::fresh());
        next.write(false)?;
        Ok(next)
    }

    /// Writes the file without a passphrase.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn unwrap(&self) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        next.wrapped = None;
        next.write(false)?;
        Ok(next)
    }

    /// The fingerprints of its keys, the first key's first: 16 hexadecimal digits each, which tell nothing of the key.
    #[must_use]
    pub fn fingerprints(&self) -> Vec<String> {
        let one = |key: &FileKey| hex(&key.derive("fingerprint").bytes()[..8]);
        self.keys.iter().map(one).collect()
    }

    /// Checks that one of its keys has this fingerprint.
    ///
    /// # Errors
    /// [`KeyFileError::OtherFingerprint`].
    pub fn check_fingerprint(&self, wanted: &str) -> Result<(), KeyFileError> {
        let has = self.fingerprints();
        if has.iter().any(|has| has == wanted) {
            return Ok(());
        }
        Err(KeyFileError::OtherFingerprint {
            path: self.path.display().to_string(),
            has: has.join(", "),
            wanted: wanted.to_owned(),
        })
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

    /// Writes a temporary file and moves it into place atomically, so that a crash leaves the old or the new
    /// one. If `new`, it never replaces a file that another process made in the meantime.
    pub(super) fn write(&self, new: bool) -> Result<(), KeyFileError> {
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
            file.write_all(self.written()?.as_bytes())?;
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

    /// The bytes of the file: in the clear, or wrapped.
    fn written(&self) -> std::io::Result<Zeroizing<String>> {
        let text = self.text();
        let (Some(derivation), Some(passphrase)) = (&self.wrapped, &self.passphrase) else {
            return Ok(text);
        };
        let words = derivation.written();
        let key = passphrase.key(derivation);
        let key = key.ok_or_else(|| std::io::Error::other("no key could be derived from the passphrase"))?;
        let sealed = hex(&seal(&key, place(&words), text.as_bytes()));
        Ok(Zeroizing::new(format!("{WRAPPED}{words}\n{sealed}\n")))
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

/// The keys in the text of a key file.
fn keys_of(text: &str, shown: &str) -> Result<Vec<FileKey>, KeyFileError> {
    let malformed = |line| KeyFileError::Malformed(shown.to_owned(), line);
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
    Ok(keys)
}

impl std::fmt::Debug for KeyFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyFile({}, {} keys)", self.path.display(), self.keys.len())
    }
}
