//! Encryption at rest. All text of a case is stored as XChaCha20-Poly1305 under the
//! case's own key. That key is stored beside it, wrapped by a key of the key file.
//! Erasing a case deletes its key; rotating keys re-wraps the data keys.
//!
//! Associated data binds a sealed value to its place (municipality, case, kind of
//! value), so that a value moved to another row does not open.

mod data_key;
mod key_file;
mod key_file_error;
mod key_order;
mod passphrase;
mod private_file;
mod whole;

pub(crate) use data_key::{DataKey, Place, Wrapped};
pub(crate) use key_file::FileKey;
pub use key_file::KeyFile;
pub use key_file_error::KeyFileError;
pub use passphrase::Passphrase;
pub use whole::{BackupIdentities, BackupKeyError, BackupRecipient, SealedTo};
pub(crate) use whole::{Closed, WholeWriter, open_whole};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// 32 secret bytes: never printed, wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// A new random secret.
    pub(crate) fn fresh() -> Secret {
        Secret(Zeroizing::new(crate::ids::random()))
    }

    /// From unwrapped or stored bytes; `None` unless there are exactly 32.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Secret> {
        Some(Secret(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// The raw bytes, for ciphers and the key file only.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Derives a secret for one purpose; it reveals nothing about this one.
    pub(crate) fn derive(&self, purpose: &str) -> Secret {
        Secret(Zeroizing::new(self.mac(&[b"boernehoejde derive", purpose.as_bytes()])))
    }

    /// A keyed hash over parts. Each part's length is hashed too, so the boundaries count.
    pub(crate) fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = self.running_mac();
        for part in parts {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// A keyed hash to be fed incrementally.
    pub(crate) fn running_mac(&self) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of every length")]
        Hmac::<Sha256>::new_from_slice(self.bytes()).expect("HMAC takes keys of every length")
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
