//! Counters of failed sign-ins, by account name and by IP address. The keys are stored
//! as keyed hashes, because people type passwords into name fields.

use super::Answer;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

/// The failures counted for a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// Failures since the window began; 0 if there were none or the window has passed.
    pub count: u32,
    /// When the last one happened.
    pub last: Option<Timestamp>,
}

/// Counters of failures. The caller decides how long to make a client wait.
#[async_trait]
pub trait Throttle {
    /// The failures of a key within `window` before `now`. A key is any text: `name:…`, `address:…`.
    async fn failures(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures>;

    /// Counts one more failure and returns the new count. A window begins with its first failure.
    async fn count_failure(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures>;

    /// Clears the failures of a key after a successful sign-in.
    async fn clear_failures(&self, key: &str) -> Answer<()>;
}
