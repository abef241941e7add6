//! Counters of tries, by account name, by browser and by IP address. The keys are stored as keyed hashes, because
//! people type passwords into name fields.

use super::Answer;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

/// One of the counters that a try goes into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// Any text: `name:…`, `address:…`.
    pub key: String,
    /// How many tries are looked at before waits begin.
    pub free: u32,
}

/// How tries are counted.
#[derive(Clone, Copy, Debug)]
pub struct Waits {
    /// A counter is forgotten this long after its first try.
    pub window: SignedDuration,
    /// How long after the last try the next is looked at, by how many there were beyond the free ones.
    pub wait: fn(over: u32) -> SignedDuration,
}

/// Counters of tries. The caller says how long one has to wait.
#[async_trait]
pub trait Throttle {
    /// Counts a try in all its counters before it is looked at, or in none: then it is not to be looked at before the
    /// moment returned. However many come at once, on however many servers, none is looked at that was not counted.
    async fn count_try(&self, counters: &[Counter], waits: Waits, now: Timestamp) -> Answer<Option<Timestamp>>;

    /// Takes one counted try of a key back, because it was right. Nobody waits because of it: the key's waits count from
    /// the beginning of its window, so that one more try may come early.
    async fn take_back_try(&self, key: &str) -> Answer<()>;

    /// Forgets the tries of a key, after a right one.
    async fn forget_tries(&self, key: &str) -> Answer<()>;
}
