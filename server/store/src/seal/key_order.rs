//! Which keys a key file holds, and which of them is first: adding one, putting one first, taking out what nothing needs.

use super::key_file::{FileKey, KeyFile};
use super::key_file_error::KeyFileError;
use std::io::ErrorKind;

impl KeyFile {
    /// The id of the key that has a fingerprint.
    pub(crate) fn id_of(&self, fingerprint: &str) -> Option<&str> {
        let at = self.fingerprints().iter().position(|has| has == fingerprint)?;
        self.ids().nth(at)
    }

    /// Adds a new first key, writes the file, and returns it.
    pub(crate) fn with_fresh_key(&self) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        next.keys.insert(0, FileKey::fresh());
        next.write(false)?;
        Ok(next)
    }

    /// Adds a new key, last, and writes the file: it wraps nothing until it is made first. So it can be brought to every
    /// machine before anything stands under it. Returns its fingerprint.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn add(&self) -> Result<String, KeyFileError> {
        let mut next = self.clone();
        next.keys.push(FileKey::fresh());
        next.write(false)?;
        Ok(next.fingerprints().pop().unwrap_or_default())
    }

    /// Puts the key with this fingerprint first, and writes the file. One that cannot be written, such as a credential,
    /// stays as it is: what stands in the database says under which key it stands.
    ///
    /// # Errors
    /// [`KeyFileError::NoSuchKey`]; it cannot be written for another reason than that it may not be.
    pub(crate) fn led_by(&self, fingerprint: &str) -> Result<KeyFile, KeyFileError> {
        let Some(next) = self.id_of(fingerprint).and_then(|id| self.led_by_id(id)) else {
            return Err(KeyFileError::NoSuchKey {
                path: self.path().display().to_string(),
                has: self.fingerprints().join(", "),
                wanted: fingerprint.to_owned(),
            });
        };
        if next.first().id == self.first().id {
            return Ok(next);
        }
        match next.write(false) {
            Err(KeyFileError::File { error, .. })
                if matches!(
                    error.kind(),
                    ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
                ) =>
            {
                tracing::warn!("the key file may not be written and keeps its order; what it holds is what matters");
                Ok(next)
            }
            written => written.map(|()| next),
        }
    }

    /// The same with the key that has this id first, in memory alone; `None` if it holds no such key.
    pub(crate) fn led_by_id(&self, id: &str) -> Option<KeyFile> {
        let mut next = self.clone();
        let at = next.keys.iter().position(|key| key.id == id)?;
        let first = next.keys.remove(at);
        next.keys.insert(0, first);
        Some(next)
    }

    /// Keeps only the first key and those in `needed`, writes the file, and returns it.
    pub(crate) fn keeping(&self, needed: &[String]) -> Result<KeyFile, KeyFileError> {
        let mut next = self.clone();
        let first = next.first().id.clone();
        next.keys.retain(|key| key.id == first || needed.contains(&key.id));
        next.write(false)?;
        Ok(next)
    }
}
