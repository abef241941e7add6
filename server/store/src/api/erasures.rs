//! Erasing a closed case from a page takes two people: one asks, another says yes (decision 0037).

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// A closed case that somebody asked to have erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The case.
    pub case: CaseId,
    /// Who asked.
    pub by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it waits: [`WAITS_FOR_A_SECOND`](crate::WAITS_FOR_A_SECOND).
    pub until: Timestamp,
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureAsked {
    /// It waits for a second person.
    Waits,
    /// Somebody else asked before, and that waits.
    Another,
    /// The case is open, or whoever asks is neither its adviser nor a coordinator of its municipality.
    Refused,
    /// It is kept back.
    Held,
}

/// What came of settling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureSettled {
    /// The case is erased.
    Erased,
    /// It stays, and nothing waits any more.
    Kept,
    /// Nothing waits: somebody settled it, it was taken back or ran out, or whoever asked may not ask any more.
    Gone,
    /// Whoever asked cannot say yes.
    Own,
    /// The case was changed or opened again since it was asked for.
    Changed,
    /// It was kept back since it was asked for.
    Held,
}

/// Erasing by two.
#[async_trait]
pub trait Erasures {
    /// Asks that a closed case be erased: as its adviser, or as a coordinator of its municipality.
    async fn ask_erasure(&self, case: &CaseId, by: &UserId, now: Timestamp, line: &AuditEntry) -> Answer<ErasureAsked>;

    /// What waits in a municipality, oldest first; of cases that are not barred to the reader.
    async fn erasures_of(&self, municipality: &MunicipalityId, reader: &UserId, now: Timestamp)
    -> Answer<Vec<Erasure>>;

    /// Settles what waits for a case, as `by`, who has to be a coordinator of its municipality and not who asked. A yes
    /// erases the case as [`erase_case`](crate::Upkeep::erase_case) does, with its line in the same transaction.
    async fn settle_erasure(
        &self,
        case: &CaseId,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<ErasureSettled>;

    /// Takes back what one asked for; returns whether it waited.
    async fn take_back_erasure(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool>;
}
