//! Numbers of a municipality and a quarter, told once (decision 0063).

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::MunicipalityId;
use domain::statistics::{Quarter, Told};
use jiff::Timestamp;

/// A quarter that was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldQuarter {
    /// Which.
    pub quarter: Quarter,
    /// What may be told of it; `None` where there was too little.
    pub told: Option<Told>,
    /// How many cases of the municipality did not open, and are not counted.
    pub unreadable: u64,
    /// When it was told.
    pub at: Timestamp,
}

/// Numbers of quarters.
#[async_trait]
pub trait Statistics {
    /// Counts a quarter over the cases of a municipality, and keeps what may be told of it. The sums are kept nowhere. A few
    /// cases that do not open are passed over, and their number is kept; where there are more than a few, nothing is told.
    /// Returns `false`, and writes nothing, where the quarter was told before: it stands as it was told.
    async fn tell_quarter(
        &self,
        municipality: &MunicipalityId,
        quarter: Quarter,
        now: Timestamp,
        line: &AuditEntry,
    ) -> Answer<bool>;

    /// The quarters of a municipality that were told, the newest first.
    async fn told_quarters(&self, municipality: &MunicipalityId) -> Answer<Vec<ToldQuarter>>;
}
