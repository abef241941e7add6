//! Data keys: one for each case, one for each municipality, one for the server.

use super::{KeyFile, Secret};
use crate::StoreError;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// The first byte of every sealed value: its format version.
const FORM: u8 = 1;
const NONCE: usize = 24;

/// The place a sealed value is bound to: it opens nowhere else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The kind of value: `state`, `event`, `paper` …; also named in errors.
    pub what: &'static str,
    /// The municipality; empty for the server's own.
    pub municipality: &'a str,
    /// The id of the case or account.
    pub of: &'a str,
    /// Which one: a version or a document id; empty if there is only one.
    pub which: &'a str,
}

impl Place<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(96);
        for part in [self.what, self.municipality, self.of, self.which] {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        bytes
    }
}

/// A wrapped data key, as stored in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrapped {
    /// The id of the key of the key file that opens it.
    pub key_id: String,
    /// The sealed key.
    pub key: Vec<u8>,
}

/// An unwrapped data key.
#[derive(Clone, Debug)]
pub(crate) struct DataKey(Secret);

impl DataKey {
    /// A new random key.
    pub(crate) fn fresh() -> DataKey {
        DataKey(Secret::fresh())
    }

    /// Wraps the key with the first key of the key file.
    pub(crate) fn wrap(&self, keys: &KeyFile, place: Place<'_>) -> Wrapped {
        let first = keys.first();
        Wrapped {
            key: seal(&first.wrap, place, self.0.bytes()),
            key_id: first.id.clone(),
        }
    }

    /// Wraps the key with one of the keys of the key file, by its id.
    ///
    /// # Errors
    /// [`StoreError::Sealed`] where the file does not hold it.
    pub(crate) fn wrap_under(&self, keys: &KeyFile, under: &str, place: Place<'_>) -> Result<Wrapped, StoreError> {
        let with = keys.get(under).ok_or(StoreError::Sealed("a data key"))?;
        Ok(Wrapped {
            key: seal(&with.wrap, place, self.0.bytes()),
            key_id: with.id.clone(),
        })
    }

    /// Unwraps a data key.
    pub(crate) fn unwrap(keys: &KeyFile, place: Place<'_>, key_id: &str, key: &[u8]) -> Result<DataKey, StoreError> {
        let fault = || StoreError::Sealed("a data key");
        let with = keys.get(key_id).ok_or_else(fault)?;
        let bytes = zeroize::Zeroizing::new(open(&with.wrap, place, key)?);
        Ok(DataKey(Secret::from_bytes(&bytes).ok_or_else(fault)?))
    }

    /// Seals a value for its place.
    pub(crate) fn seal(&self, place: Place<'_>, value: &[u8]) -> Vec<u8> {
        seal(&self.0, place, value)
    }

    /// Opens what was sealed for this place.
    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        open(&self.0, place, sealed)
    }

    /// Seals a value as JSON.
    pub(crate) fn seal_json<T: serde::Serialize>(&self, place: Place<'_>, value: &T) -> Result<Vec<u8>, StoreError> {
        let json = serde_json::to_vec(value).map_err(|error| StoreError::Database(error.to_string()))?;
        Ok(self.seal(place, &zeroize::Zeroizing::new(json)))
    }

    /// Opens a value that was sealed as JSON.
    pub(crate) fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        place: Place<'_>,
        sealed: &[u8],
    ) -> Result<T, StoreError> {
        let json = zeroize::Zeroizing::new(self.open(place, sealed)?);
        // serde's error is dropped: it may quote the content.
        serde_json::from_slice(&json).map_err(|_| StoreError::Sealed(place.what))
    }

    /// Derives a secret for another purpose, such as keyed hashes.
    pub(crate) fn derive(&self, purpose: &str) -> Secret {
        self.0.derive(purpose)
    }
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key.bytes()))
}

/// Seals a value for its place.
pub(super) fn seal(key: &Secret, place: Place<'_>, value: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = crate::ids::random();
    let payload = Payload {
        msg: value,
        aad: &place.bytes(),
    };
    #[expect(clippy::expect_used, reason = "fails only beyond 256 GiB")]
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .expect("values are small");
    let mut all = Vec::with_capacity(1 + NONCE + sealed.len());
    all.push(FORM);
    all.extend_from_slice(&nonce);
    all.extend_from_slice(&sealed);
    all
}

/// Opens what was sealed for this place.
pub(super) fn open(key: &Secret, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let fault = || StoreError::Sealed(place.what);
    let (form, rest) = sealed.split_first().ok_or_else(fault)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(fault)?;
    if *form != FORM {
        return Err(fault());
    }
    let payload = Payload {
        msg: sealed,
        aad: &place.bytes(),
    };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| fault())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place<'static> = Place {
        what: "state",
        municipality: "koege",
        of: "c1",
        which: "3",
    };

    #[test]
    fn a_value_opens_at_its_place_and_nowhere_else() {
        let key = DataKey::fresh();
        let sealed = key.seal(HERE, b"Emma");
        assert_eq!(key.open(HERE, &sealed).unwrap(), b"Emma");
        let elsewhere = [
            Place { what: "event", ..HERE },
            Place {
                municipality: "dragoer",
                ..HERE
            },
            Place { of: "c2", ..HERE },
            Place { which: "4", ..HERE },
            // The same bytes concatenated, but split elsewhere.
            Place {
                of: "c13",
                which: "",
                ..HERE
            },
        ];
        for place in elsewhere {
            assert!(key.open(place, &sealed).is_err(), "{place:?}");
        }
        assert!(DataKey::fresh().open(HERE, &sealed).is_err());
    }

    #[test]
    fn a_changed_or_shortened_value_does_not_open() {
        let key = DataKey::fresh();
        let sealed = key.seal(HERE, b"Emma");
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert!(key.open(HERE, &changed).is_err(), "byte {index}");
            assert!(key.open(HERE, &sealed[..index]).is_err(), "cut at {index}");
        }
    }

    #[test]
    fn nothing_secret_is_printed() {
        let key = DataKey::fresh();
        assert_eq!(format!("{key:?}"), "DataKey(Secret(…))");
    }
}
