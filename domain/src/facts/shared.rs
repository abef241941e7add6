//! What an adult outside the case is told on paper.

use super::PersonFacts;
use jiff::civil::Date;

/// What a paper for an adult outside the case says (`parents-sentence`, `notifier-note`,
/// `school-note`; docs/writing.md, "What each document holds").
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SharedFacts {
    /// Whom it is for, where it is for one person.
    pub to: Option<PersonFacts>,
    /// What was agreed that the parents hear, word for word.
    pub sentence: Option<String>,
    /// The day on which the underretning was received.
    pub received: Option<Date>,
    /// What this notifier may hear of it.
    pub outcome: Option<String>,
    /// What the child needs right before the talk, for the teacher or pedagogue beside it.
    pub before: Option<String>,
    /// What the child needs right after it, for the same.
    pub after: Option<String>,
}
