//! Stored documents, byte for byte as they were made.

use super::Archive;
use super::keys::CaseKey;
use crate::backend::values;
use crate::{Answer, Paper, Papers, StoreError};
use async_trait::async_trait;
use domain::document::Document;
use domain::event::{CaseId, DocumentId};

/// Seals a paper: the length of its text, the text as JSON, then the bytes.
pub(super) fn seal(key: &CaseKey, paper: &Paper) -> Result<Vec<u8>, StoreError> {
    let words = match &paper.document {
        Some(document) => serde_json::to_vec(document).map_err(|error| StoreError::Database(error.to_string()))?,
        None => Vec::new(),
    };
    let mut whole = Vec::with_capacity(8 + words.len() + paper.bytes.len());
    whole.extend_from_slice(&(words.len() as u64).to_le_bytes());
    whole.extend_from_slice(&words);
    whole.extend_from_slice(&paper.bytes);
    Ok(key.key.seal(key.place("paper", paper.id.as_str()), &whole))
}

/// Opens a paper that was sealed.
pub(super) fn open(key: &CaseKey, id: &DocumentId, sealed: &[u8]) -> Result<Paper, StoreError> {
    let fault = || StoreError::Sealed("paper");
    let whole = key.key.open(key.place("paper", id.as_str()), sealed)?;
    let (length, rest) = whole.split_first_chunk::<8>().ok_or_else(fault)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| fault())?;
    let (words, bytes) = rest.split_at_checked(length).ok_or_else(fault)?;
    let document: Option<Document> = match words {
        [] => None,
        words => Some(serde_json::from_slice(words).map_err(|_| fault())?),
    };
    Ok(Paper {
        id: id.clone(),
        document,
        bytes: bytes.to_vec(),
    })
}

#[async_trait]
impl Papers for Archive {
    async fn paper(&self, case: &CaseId, document: &DocumentId) -> Answer<Paper> {
        const READ: &str = "SELECT sealed FROM papers WHERE id = $1 AND case_id = $2";
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self.core.case_key_in(snapshot.as_mut(), case.as_str()).await?;
        let rows = snapshot.rows(READ, values![document.as_str(), case.as_str()]).await?;
        open(&key, document, rows.first().ok_or(StoreError::NotFound)?.bytes(0)?)
    }
}
