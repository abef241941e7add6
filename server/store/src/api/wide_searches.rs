//! Searches in a whole municipality, beyond one's own cases. Each has a reason, and is in the audit log with each case that
//! it showed; the words that were searched for are kept nowhere.

use super::{Answer, AuditEntry, CaseRow};
use async_trait::async_trait;
use domain::agenda::Wanted;
use domain::event::{MunicipalityId, UserId};

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The cases, as many as were asked for at most.
    pub rows: Vec<CaseRow>,
    /// Whether there are more.
    pub more: bool,
}

/// A search to keep.
pub struct NewSearch<'a> {
    /// From [`new_search`](crate::new_search): what the lines name.
    pub id: &'a str,
    /// The municipality that was searched.
    pub municipality: &'a MunicipalityId,
    /// Why, in the words of whoever searched.
    pub reason: &'a str,
    /// Its lines: one for each case that was shown, or one without a case where none was. `what` begins with the id.
    pub lines: &'a [AuditEntry],
}

/// Searches in a whole municipality.
#[async_trait]
pub trait WideSearches {
    /// Looks through the open cases of a municipality, and answers with the first `most` that are wanted. What is barred to the
    /// reader is not looked at. A case that changes meanwhile is not missed.
    async fn look_through(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        wanted: &Wanted,
        most: usize,
    ) -> Answer<Found>;

    /// Keeps why somebody searched and writes the lines, in one transaction.
    /// [`StoreError::Erased`](crate::StoreError::Erased) if a case was erased meanwhile: nothing may be shown then.
    async fn keep_search(&self, search: &NewSearch<'_>) -> Answer<()>;

    /// The reason of the search that a line of the log is about; `None` if it went with its case, or the line is about no
    /// search.
    async fn reason_of_search(&self, line: &AuditEntry) -> Answer<Option<String>>;
}
