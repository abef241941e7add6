//! What children think of a talk, without their names: kept for a municipality and a month, and beside no case, no adviser,
//! no account and no moment (decision 0050). No line of a log tells of it.

use super::Answer;
use async_trait::async_trait;
use domain::event::MunicipalityId;
use domain::feedback::{Answers, Month, Mood};

/// A child's answer. It holds nothing else, so nothing else can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// The municipality that talked with the child.
    pub municipality: &'a MunicipalityId,
    /// The month.
    pub month: Month,
    /// The face.
    pub mood: Mood,
    /// The line, if one was written.
    pub line: Option<&'a str>,
}

/// Answers of children.
#[async_trait]
pub trait Feedback {
    /// Counts the face and keeps the line. [`StoreError::NotFound`](crate::StoreError::NotFound) if there is no such
    /// municipality.
    async fn give_feedback(&self, given: &Given<'_>) -> Answer<()>;

    /// All months of a municipality, the newest first, untold as they are: what may be told is
    /// [`Answers::told`]'s to say.
    async fn feedback_of(&self, municipality: &MunicipalityId) -> Answer<Vec<Answers>>;

    /// Erases a line of a municipality. Returns whether it was there.
    async fn erase_feedback_line(&self, municipality: &MunicipalityId, line: &str) -> Answer<bool>;
}
