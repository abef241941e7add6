//! The passphrase that wraps a key file. A key is derived from it with argon2id, which is slow on purpose; the key is
//! kept in memory, since the file is read often.

use super::Secret;
use super::key_file_error::KeyFileError;
use super::private_file::{self, Pipes, Unread};
use crate::ids::{hex, random, unhex};
use argon2::{Algorithm, Argon2, Params, Version};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// Memory in KiB, rounds and lanes for a file that is wrapped now: a fifth of a second, and more memory than a guesser
/// has cheaply.
const COST: (u32, u32, u32) = (64 * 1024, 3, 1);
/// The most that a file may ask for: it may have been altered.
const MOST: (u32, u32, u32) = (1024 * 1024, 20, 16);
/// The fewest characters of a new passphrase. Whoever has the file can guess as fast as they like.
const SHORTEST: usize = 16;
/// The most bytes of a file with a passphrase.
const LARGEST: u64 = 4096;

/// How the key was derived: cost and salt, as the first line of a wrapped file says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Derivation {
    cost: (u32, u32, u32),
    salt: [u8; 16],
}

impl Derivation {
    pub(super) fn fresh() -> Derivation {
        Derivation {
            cost: COST,
            salt: random(),
        }
    }

    /// From the words of a first line; `None` if it is not one, or asks for too much.
    pub(super) fn read(words: &str) -> Option<Derivation> {
        let words: Vec<&str> = words.split(' ').collect();
        let ["argon2id", memory, rounds, lanes, salt] = words.as_slice() else {
            return None;
        };
        let cost = (memory.parse().ok()?, rounds.parse().ok()?, lanes.parse().ok()?);
        let bearable = cost.0 <= MOST.0 && cost.1 <= MOST.1 && cost.2 <= MOST.2;
        bearable.then_some(Derivation {
            cost,
            salt: unhex(salt)?.try_into().ok()?,
        })
    }

    /// As the first line says it.
    pub(super) fn written(&self) -> String {
        let (memory, rounds, lanes) = self.cost;
        format!("argon2id {memory} {rounds} {lanes} {}", hex(&self.salt))
    }

    fn key(&self, passphrase: &str) -> Option<Secret> {
        let (memory, rounds, lanes) = self.cost;
        let params = Params::new(memory, rounds, lanes, Some(32)).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut())
            .ok()?;
        Secret::from_bytes(key.as_ref())
    }
}

/// A passphrase. Never printed, and wiped when the last copy is dropped.
#[derive(Clone)]
pub struct Passphrase(Arc<Inner>);

struct Inner {
    text: Zeroizing<String>,
    /// The key that was derived last, and how.
    derived: Mutex<Option<(Derivation, Secret)>>,
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// One that was typed.
    #[must_use]
    pub fn typed(text: Zeroizing<String>) -> Passphrase {
        Passphrase(Arc::new(Inner {
            text,
            derived: Mutex::new(None),
        }))
    }

    /// Reads the first line of a file.
    ///
    /// # Errors
    /// Accessible to others, unreadable, or empty.
    pub fn read(path: &Path) -> Result<Passphrase, KeyFileError> {
        let shown = path.display().to_string();
        let fault = |error| KeyFileError::PassphraseFile {
            path: shown.clone(),
            error,
        };
        let text = private_file::read(path, LARGEST, Pipes::Trusted).map_err(|unread| match unread {
            Unread::Open(mode) => KeyFileError::OpenPassphrase {
                path: shown.clone(),
                mode,
            },
            Unread::File(error) => fault(error),
        })?;
        let line = Zeroizing::new(text.lines().next().unwrap_or_default().to_owned());
        if line.is_empty() {
            let empty = std::io::Error::new(std::io::ErrorKind::InvalidData, "it is empty");
            return Err(fault(empty));
        }
        Ok(Passphrase::typed(line))
    }

    /// Whether it is long enough for a file that is to be wrapped.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.0.text.chars().count() >= SHORTEST
    }

    /// Whether both are the same words.
    #[must_use]
    pub fn same_as(&self, other: &Passphrase) -> bool {
        self.0.text == other.0.text
    }

    /// The key of a file.
    pub(super) fn key(&self, derivation: &Derivation) -> Option<Secret> {
        let mut derived = self.0.derived.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, key)) = derived.as_ref()
            && of == derivation
        {
            return Some(key.clone());
        }
        let key = derivation.key(&self.0.text)?;
        *derived = Some((derivation.clone(), key.clone()));
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_asks_for_too_much_is_refused() {
        let salt = "00".repeat(16);
        assert!(Derivation::read(&format!("argon2id 65536 3 1 {salt}")).is_some());
        for wrong in [
            "argon2id 99999999 3 1",
            "argon2id 65536 999 1",
            "scrypt 65536 3 1",
            "argon2id 65536 3",
        ] {
            assert!(Derivation::read(&format!("{wrong} {salt}")).is_none(), "{wrong}");
        }
        let own = Derivation::fresh();
        assert_eq!(Derivation::read(&own.written()), Some(own));
    }
}
