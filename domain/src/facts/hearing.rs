//! The meeting of a committee, as far as the child may read of it.

use super::PersonFacts;

/// A committee's meeting (`hearing`; docs/writing.md, "What each document holds"). Its time, place and people are those of
/// the meeting.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HearingFacts {
    /// A lawyer who is there. Whom the lawyer helps is not known.
    pub lawyer: Option<PersonFacts>,
}
