//! A cache of rendered pages of children's screens.

use app::pages::screen::{Look, Place};
use axum::body::Bytes;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Maximum pages in the cache: a page is about twenty kilobytes.
const KEPT: usize = 1_000;

/// Everything a page depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The child's case.
    pub case: String,
    /// The version of the case.
    pub version: u64,
    /// The version of the content.
    pub content: String,
    /// Today's date: words such as "tomorrow" depend on it.
    pub today: Date,
    /// Whether it was opened with a card, away from the adviser.
    pub at_home: bool,
    /// Which page.
    pub place: Place,
    /// Which station of the path that the youngest band sees.
    pub station: Option<usize>,
    /// Whether the child has just left a question.
    pub sent: bool,
    /// Its appearance settings.
    pub look: Look,
    /// Whether it is in English.
    pub english: bool,
}

/// A page, as it is sent.
#[derive(Clone)]
pub struct Kept {
    /// The uncompressed page.
    pub plain: Bytes,
    /// The page compressed with brotli; empty if that failed.
    pub brotli: Bytes,
}

impl Kept {
    /// Compresses a page and keeps both forms.
    #[must_use]
    pub fn pack(html: String) -> Kept {
        let mut brotli = Vec::new();
        let plain = Bytes::from(html);
        let mut from: &[u8] = &plain;
        let params = brotli::enc::BrotliEncoderParams {
            quality: 5,
            ..Default::default()
        };
        // Writing to memory should not fail; if it does, the page is sent uncompressed.
        let packed = brotli::BrotliCompress(&mut from, &mut brotli, &params).is_ok();
        Kept {
            brotli: if packed { Bytes::from(brotli) } else { Bytes::new() },
            plain,
        }
    }
}

/// The cached pages. They contain text of cases, so they are held in memory only.
#[derive(Default)]
pub struct Screens(Mutex<HashMap<Key, Kept>>);

impl Screens {
    /// The page, if it is cached.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Caches a page; a full cache is cleared first.
    pub fn keep(&self, key: Key, page: Kept) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, page);
    }
}
