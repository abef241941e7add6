//! Drawings that a child kept by its own act in a talk (decision 0064). A drawing is lines (`domain::talk_tools::strokes`), sealed with
//! the case's key. It is no event: it can be erased by itself, and nothing of it stays.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::CaseId;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// The most drawings of one case.
pub const MOST_DRAWINGS: u64 = 40;

/// A drawing that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDrawing {
    /// Its id: 32 hexadecimal digits, of the sheet it was drawn on.
    pub id: String,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// Its lines, as they are written.
    pub strokes: String,
}

impl KeptDrawing {
    /// Tells its lines from any others: whoever saw these lines, and sends this back, saw all there is. It says nothing of them.
    #[must_use]
    pub fn mark(&self) -> String {
        crate::ids::hex(&Sha256::digest(self.strokes.as_bytes())[..16])
    }
}

/// What came of erasing a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawingErased {
    /// It is erased.
    Done,
    /// There is none with this id; nothing was written.
    Gone,
    /// It was drawn on since; it stays, and nothing was written.
    DrawnOn,
}

/// Drawings of a case.
#[async_trait]
pub trait Drawings {
    /// Keeps a drawing. The same sheet again, drawn on, takes its own place. Returns `false`, and keeps nothing, where the case
    /// has [`MOST_DRAWINGS`] others.
    async fn keep_drawing(&self, case: &CaseId, drawing: &KeptDrawing, audit: &AuditEntry) -> Answer<bool>;

    /// How many a case has; nothing is unsealed.
    async fn count_drawings(&self, case: &CaseId) -> Answer<u64>;

    /// All drawings of a case, the newest first.
    async fn drawings(&self, case: &CaseId) -> Answer<Vec<KeptDrawing>>;

    /// A drawing of a case. [`StoreError::NotFound`](crate::StoreError::NotFound) also if it belongs to another case.
    async fn drawing(&self, case: &CaseId, id: &str) -> Answer<KeptDrawing>;

    /// Erases a drawing of a case, with its line, where its lines are those that were `shown` ([`KeptDrawing::mark`]).
    async fn erase_drawing(&self, case: &CaseId, id: &str, shown: &str, audit: &AuditEntry) -> Answer<DrawingErased>;
}
