//! A visit to a børnehus, a doctor or the police, as far as the child may read of it.

use crate::visits::Visit;
use jiff::civil::Date;

/// A visit (`before-barnehus`; docs/writing.md, "What each document holds"). Where it is a meeting, its time, place and people
/// are those of the meeting.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VisitFacts {
    /// What is visited.
    pub to: Visit,
    /// The day that the child was promised, where the visit is a step of its way and no meeting.
    pub on: Option<Date>,
    /// Whether the police have a part in it, and agreed that the child is told.
    pub police: bool,
    /// Whether an interview that is filmed lies ahead.
    pub filmed: bool,
}
