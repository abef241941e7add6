//! Documents exactly as they were made.

use super::{Answer, Paper};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId};

/// Papers. They come in with the change that made them: [`Change::papers`](super::Change::papers).
#[async_trait]
pub trait Papers {
    /// A paper of a case. [`StoreError::NotFound`](crate::StoreError::NotFound) also where it belongs to another case.
    async fn paper(&self, case: &CaseId, document: &DocumentId) -> Answer<Paper>;
}
