//! Brothers and sisters: a bare pointer between two cases, beside both and in neither. Whoever is assigned to both sees it,
//! and it goes when either is erased.

use super::{Answer, AuditEntry, CaseRow};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};

/// How many brothers and sisters a case points to at most.
pub const MOST_SIBLINGS: u64 = 20;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// They are linked, or no longer.
    Done,
    /// It was so already: nothing was changed, and nothing was written.
    Already,
    /// It is one case twice, or one of them is not there, is elsewhere, or is not assigned to whoever asks.
    Refused,
    /// One of them has [`MOST_SIBLINGS`].
    TooMany,
}

/// Brothers and sisters.
#[async_trait]
pub trait Siblings {
    /// Links two cases that are both assigned to `by`, and writes the lines, in one transaction. No line names the other
    /// case: the log outlives either.
    async fn link_siblings(&self, cases: [&CaseId; 2], by: &UserId, lines: &[AuditEntry]) -> Answer<Linked>;

    /// Takes the pointer away, under the same rules.
    async fn part_siblings(&self, cases: [&CaseId; 2], by: &UserId, lines: &[AuditEntry]) -> Answer<Linked>;

    /// The brothers and sisters of a case, closed ones too: those of its pointers for which the reader is assigned to both
    /// ends.
    async fn siblings_of(&self, case: &CaseId, reader: &UserId) -> Answer<Vec<CaseRow>>;

    /// Every pointer between two cases that are both assigned to an adviser, each from both ends.
    async fn siblings_among(&self, adviser: &UserId) -> Answer<Vec<(CaseId, CaseId)>>;
}
