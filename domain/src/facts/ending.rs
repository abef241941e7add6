//! How a talk ended, as far as the child may read it.

use crate::case::AgreementState;
use jiff::civil::{Date, DateTime};

/// A sentence of the ending, addressed to the child, and what belongs to it.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Closed<T> {
    /// The sentence.
    pub what: String,
    /// To whom, or by which day.
    pub with: Option<T>,
}

/// A promise made in the talk.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgreedFacts {
    /// The sentence.
    pub what: String,
    /// By which day.
    pub by: Option<Date>,
    /// Its state.
    pub state: AgreementState,
    /// What the child has been told about it since.
    pub told_child: Option<String>,
}

/// The next talk.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextFacts {
    /// Local time in Denmark.
    pub starts_at: DateTime,
    /// Its length in minutes.
    pub minutes: Option<u16>,
    /// Where it is held.
    pub place: Option<String>,
}

/// How a talk ended (`take-home`, `after-meeting`; docs/writing.md, "What each document holds").
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EndingFacts {
    /// The day of the talk.
    pub day: Option<Date>,
    /// The child's words that were read back, confirmed by the child and not kept off the paper.
    pub said: Vec<String>,
    /// Whether the child said more that was written down and stands on no paper; told only where the home is safe, so
    /// that a child is not silenced and nobody at home is made curious.
    pub said_more: bool,
    /// What the adviser takes further, and to whom.
    pub takes: Vec<Closed<String>>,
    /// What is not known yet, and when the child hears.
    pub unknown: Vec<Closed<Date>>,
    /// What was agreed.
    pub agreed: Vec<AgreedFacts>,
    /// The day on which the child hears next, where a step that waits holds one.
    pub hears: Option<Date>,
    /// What the child asked for.
    pub needs: Option<String>,
    /// What the child may say at home, if it wants.
    pub at_home: Option<String>,
    /// When we meet next.
    pub next: Option<NextFacts>,
}
