//! Break-glass: an adviser opens a case that is not theirs because something is acute.
//! With a reason, for two hours, seen by everybody on the case, and in the audit log.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};

/// How long a grant runs.
pub const GLASS: SignedDuration = SignedDuration::from_hours(2);

/// That somebody broke the glass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Of which case.
    pub case: CaseId,
    /// Who.
    pub user: UserId,
    /// Why, in their words; sealed with the case's key.
    pub reason: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Break-glass.
#[async_trait]
pub trait BrokenGlass {
    /// Breaks the glass for [`GLASS`] from `audit.at`, and writes the line of the audit log with it.
    async fn break_glass(&self, case: &CaseId, user: &UserId, reason: &str, audit: &AuditEntry) -> Answer<Grant>;

    /// Every grant there has been on a case, the last first: the mark everybody on the case sees.
    async fn grants_of(&self, case: &CaseId) -> Answer<Vec<Grant>>;
}
