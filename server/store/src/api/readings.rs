//! How many children's cases an account opens in a short time, on all servers together (ASVS V2.4.1).

use super::Answer;
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};

/// How many different cases an account opens within [`READING_WINDOW`] before it is asked who it is. Nobody reads sixty
/// cases in ten minutes in order to help sixty children.
pub const MOST_READ: u32 = 60;
/// How long an opened case counts, from the first one on.
pub const READING_WINDOW: SignedDuration = SignedDuration::from_mins(10);

/// Readings.
#[async_trait]
pub trait Readings {
    /// Whether an account may open a case: it is among those it has opened within the window, or these are not more than
    /// its proofs allow; then it is counted. `proved`: the last proof that is still good, if there is one. Each proof is
    /// good for [`MOST_READ`] more, once; one that is older than the last counted is not counted any more.
    async fn opens(&self, user: &UserId, case: &CaseId, now: Timestamp, proved: Option<Timestamp>) -> Answer<bool>;
}
