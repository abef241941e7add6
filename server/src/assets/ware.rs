//! One file, as it is sent.

use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::OnceLock;

/// A file as it is sent: uncompressed, and brotli-compressed if that helps.
pub struct Ware {
    /// Its media type.
    pub kind: &'static str,
    /// The uncompressed bytes.
    pub plain: Vec<u8>,
    brotli: OnceLock<Option<Vec<u8>>>,
}

impl Ware {
    /// A file with its media type.
    #[must_use]
    pub fn new(kind: &'static str, plain: impl Into<Vec<u8>>) -> Ware {
        Ware {
            kind,
            plain: plain.into(),
            brotli: OnceLock::new(),
        }
    }

    /// Sets a compressed form that was made beforehand.
    pub fn packed(&self, brotli: Vec<u8>) {
        let _ = self.brotli.set(Some(brotli));
    }

    /// The compressed form, made on first use.
    #[must_use]
    pub fn compressed(&self) -> Option<&[u8]> {
        if self.kind.starts_with("font/") {
            return None;
        }
        self.brotli
            .get_or_init(|| {
                let mut out = Vec::new();
                let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 9, 22);
                writer.write_all(&self.plain).and_then(|()| writer.flush()).ok()?;
                drop(writer);
                Some(out)
            })
            .as_deref()
    }
}

/// The hash of a file for its URL path: 64 bits of its SHA-256.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
