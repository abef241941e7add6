//! A visit to a børnehus, as far as the child may read of it.

/// A visit (`before-barnehus`; docs/writing.md, "What each document holds"). Its time, place and people are those of the
/// meeting.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VisitFacts {
    /// Whether the police have a part in it, and agreed that the child is told.
    pub police: bool,
    /// Whether an interview that is filmed lies ahead.
    pub filmed: bool,
}
