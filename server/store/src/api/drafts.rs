//! Drafts: what somebody has typed and not yet saved as a change. A draft is no
//! version of the case; it is kept per case, form and person until the change it
//! became stands, or the person throws it away. Nothing typed is ever lost.

use super::Answer;
use async_trait::async_trait;
use domain::draft::Draft;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Whose draft of which form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftKey {
    /// Of which case.
    pub case: CaseId,
    /// Which form: `meeting`, `safety` … a short slug.
    pub form: String,
    /// Whose.
    pub user: UserId,
}

/// A draft as it was last saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// Whose, of what.
    pub key: DraftKey,
    /// What was typed.
    pub draft: Draft,
    /// The version of the case it was begun on.
    pub against: u64,
    /// How often it was saved.
    pub saves: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
}

/// Drafts.
#[async_trait]
pub trait Drafts {
    /// Saves a draft; the last one wins. Gives how often it has been saved.
    async fn save_draft(&self, key: &DraftKey, draft: &Draft, against: u64, now: Timestamp) -> Answer<u64>;

    /// A draft, if there is one.
    async fn draft(&self, key: &DraftKey) -> Answer<Option<SavedDraft>>;

    /// Everything somebody has begun and not finished, the last saved first, at most a hundred: for "you
    /// were in the middle of this" after a new sign-in.
    async fn drafts_of(&self, user: &UserId) -> Answer<Vec<SavedDraft>>;

    /// Throws a draft away.
    async fn drop_draft(&self, key: &DraftKey) -> Answer<()>;
}
