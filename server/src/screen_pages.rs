//! Pages of children's screens that were made: kept for as long as nothing of them has changed.

use app::pages::screen::{Look, Place};
use axum::body::Bytes;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Pages kept at a time: a page is some twenty kilobytes.
const KEPT: usize = 1_000;

/// What a page depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Whose screen.
    pub case: String,
    /// The version of the case.
    pub version: u64,
    /// The version of the content.
    pub content: String,
    /// The day: words of time change with it.
    pub today: Date,
    /// Whether it is looked at away from the adviser, by a card.
    pub at_home: bool,
    /// Which page.
    pub place: Place,
    /// Which station of the youngest's path.
    pub station: Option<usize>,
    /// Whether something was just left.
    pub sent: bool,
    /// How it looks.
    pub look: Look,
    /// Whether it speaks English.
    pub english: bool,
}

/// A page as it is sent.
#[derive(Clone)]
pub struct Kept {
    /// The page.
    pub plain: Bytes,
    /// It compressed; empty where that failed.
    pub brotli: Bytes,
}

impl Kept {
    /// A page, and compressed too.
    #[must_use]
    pub fn pack(html: String) -> Kept {
        let mut brotli = Vec::new();
        let plain = Bytes::from(html);
        let mut from: &[u8] = &plain;
        let params = brotli::enc::BrotliEncoderParams {
            quality: 5,
            ..Default::default()
        };
        // Into memory: where it fails all the same, the page goes as it is.
        let packed = brotli::BrotliCompress(&mut from, &mut brotli, &params).is_ok();
        Kept {
            brotli: if packed { Bytes::from(brotli) } else { Bytes::new() },
            plain,
        }
    }
}

/// Pages that were made and have not changed since. They hold what a case's screen says, and so live in memory alone.
#[derive(Default)]
pub struct Screens(Mutex<HashMap<Key, Kept>>);

impl Screens {
    /// The page, where it was made and nothing of it has changed.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps a page; where too many are kept, the others go.
    pub fn keep(&self, key: Key, page: Kept) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, page);
    }
}
