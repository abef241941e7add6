//! A cache of rendered pages of children's screens.

use app::pages::screen::{Look, Place};
use axum::body::Bytes;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Maximum pages in the cache: a page is about twenty kilobytes.
const KEPT: usize = 1_000;
/// Maximum cases of which the last new way is noted.
const SEEN: usize = 10_000;
/// How long a page is cached. What is not in its [`Key`] is at most this old.
const KEPT_FOR: Duration = Duration::from_secs(10 * 60);

/// Everything a page depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The child's case.
    pub case: String,
    /// The version of the case.
    pub version: u64,
    /// The version of the content.
    pub content: String,
    /// The version of advisers' profiles: their photo stands on it. `None` if it is not known, and the page is not cached.
    pub profiles: Option<u64>,
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
    /// The word that the page of words explains, and the page that led to it.
    pub word: (Option<usize>, Option<Place>),
    /// Its appearance settings.
    pub look: Look,
    /// Whether it is in English.
    pub english: bool,
    /// Up to which version of the case the child knew its way before this visit; on the page of the way.
    pub known: Option<u64>,
}

/// A page, as it is sent.
#[derive(Clone)]
pub struct Kept {
    /// The uncompressed page.
    pub plain: Bytes,
    /// The page compressed with brotli; empty if that failed.
    pub brotli: Bytes,
    /// Which new way it shows, if it shows one ([`Screens::sees`]).
    pub newness: Option<u64>,
    /// Of which version of the case it shows the child's way; none if it shows none.
    pub way: Option<u64>,
}

impl Kept {
    /// Compresses a page and keeps both forms. `newness`: which new way it shows; `way`: of which version it shows the way.
    #[must_use]
    pub fn pack(html: String, newness: Option<u64>, way: Option<u64>) -> Kept {
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
            newness,
            way,
        }
    }
}

/// The cached pages, each with the moment it was made. They contain text of cases, so they are held in memory only, and
/// a page that nobody looks at any more leaves it with the next one that is cached.
#[derive(Default)]
pub struct Screens {
    pages: Mutex<HashMap<Key, (Instant, Kept)>>,
    /// The new way that was last seen in a case. In memory: after a restart, or on another server, a companion walks once
    /// more, which harms nobody.
    seen: Mutex<HashMap<String, u64>>,
}

impl Screens {
    /// Whether a new way has not been seen in a case yet; never for what is not new.
    #[must_use]
    pub fn is_new(&self, case: &str, newness: Option<u64>) -> bool {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        newness.is_some_and(|newness| seen.get(case) != Some(&newness))
    }

    /// Notes that a way is seen in a case, and says whether it is new and seen for the first time.
    #[must_use]
    pub fn sees(&self, case: &str, newness: Option<u64>) -> bool {
        let Some(newness) = newness else { return false };
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= SEEN && !seen.contains_key(case) {
            seen.clear();
        }
        seen.insert(case.to_owned(), newness) != Some(newness)
    }

    /// The page, if it is cached and not too old.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Kept> {
        key.profiles?;
        let kept = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let (made, page) = kept.get(key)?;
        (made.elapsed() < KEPT_FOR).then(|| page.clone())
    }

    /// Caches a page; a full cache is cleared first.
    pub fn keep(&self, key: Key, page: Kept) {
        if key.profiles.is_none() {
            return;
        }
        let mut kept = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (made, _)| made.elapsed() < KEPT_FOR);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, (Instant::now(), page));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_way_is_seen_for_the_first_time_once() {
        let screens = Screens::default();
        assert!(
            !screens.is_new("a", None) && !screens.sees("a", None),
            "nothing in it is new"
        );
        assert!(screens.is_new("a", Some(1)));
        assert!(screens.sees("a", Some(1)));
        assert!(!screens.is_new("a", Some(1)) && !screens.sees("a", Some(1)));
        assert!(screens.is_new("b", Some(1)), "another case");
        assert!(screens.sees("a", Some(2)), "the adviser showed another");
    }
}
