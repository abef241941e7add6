//! Break-glass: in an emergency an adviser opens a case that is not theirs. It needs a
//! reason, lasts two hours, is shown to everybody on the case, and is in the audit log.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};

/// How long a grant runs.
pub const GLASS: SignedDuration = SignedDuration::from_hours(2);

/// Temporary access to a case by break-glass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The case.
    pub case: CaseId,
    /// Who has the access.
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
    /// Grants access for [`GLASS`] from `audit.at` and writes the audit line, in one transaction.
    async fn break_glass(&self, case: &CaseId, user: &UserId, reason: &str, audit: &AuditEntry) -> Answer<Grant>;

    /// Every grant on a case, past ones too, newest first: shown to everybody on the case.
    async fn grants_of(&self, case: &CaseId) -> Answer<Vec<Grant>>;
}
