//! Counting failed sign-ins, by account name and by address. The keys are kept as
//! keyed hashes: people type passwords into name fields.

use super::Answer;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

/// What is known of a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many failures since the window began; 0 where there were none or the window has passed.
    pub count: u32,
    /// The last of them.
    pub last: Option<Timestamp>,
}

/// Counters of failures. What to make of them (how long to wait) is the door's business.
#[async_trait]
pub trait Throttle {
    /// The failures of a key within `window` before `now`. A key is any text: `name:…`, `address:…`.
    async fn failures(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures>;

    /// Counts one more and gives the new count. A window begins with its first failure.
    async fn count_failure(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures>;

    /// Forgets the failures of a key: somebody got in.
    async fn clear_failures(&self, key: &str) -> Answer<()>;
}
