//! Practice: a case about a child that does not exist, for one adviser to learn on. It stands in no list but its maker's own,
//! opens for nobody else, counts nowhere, and its maker alone removes it (decision 0042).

use super::{Answer, AuditEntry, Opened};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};

/// Practice cases, one for an account at a time.
#[async_trait]
pub trait Practice {
    /// Opens a practice case for `by`, its adviser, and opens the guide again; where `by` has one already, nothing is opened
    /// and nothing written, and that one is returned. Errors: [`StoreError::NotFound`](crate::StoreError::NotFound) if there
    /// is no such account.
    async fn open_practice(&self, by: &UserId, opened: &Opened) -> Answer<CaseId>;

    /// The practice case of an account, if it has one.
    async fn practice_of(&self, account: &UserId) -> Answer<Option<CaseId>>;

    /// Removes a practice case as [`erase_case`](crate::Upkeep::erase_case) does, with its line in the same transaction.
    /// Returns whether it was `by`'s; of any other case nothing is changed.
    async fn remove_practice(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool>;

    /// Closes the guide for an account, or opens it again.
    async fn set_guide(&self, account: &UserId, closed: bool) -> Answer<()>;

    /// Whether an account closed the guide.
    async fn guide_is_closed(&self, account: &UserId) -> Answer<bool>;
}
