//! Stored documents, byte for byte as they were made.

use super::{Answer, Paper};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId};

/// Stored papers. A paper is saved with the change that made it: [`Change::papers`](super::Change::papers).
#[async_trait]
pub trait Papers {
    /// A paper of a case. [`StoreError::NotFound`](crate::StoreError::NotFound) also if it belongs to another case.
    async fn paper(&self, case: &CaseId, document: &DocumentId) -> Answer<Paper>;
}
