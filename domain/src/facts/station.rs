//! What a document may say of a station of the child's way (N32).

use super::PersonFacts;
use crate::case::StepWord;
use crate::timeline::Stands;
use jiff::civil::Date;

/// A station of the way of the case.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StationFacts {
    /// Which step.
    pub step: StepWord,
    /// Its state.
    pub stands: Stands,
    /// Whether this is where the child is now.
    pub featured: bool,
    /// The day it was done, or is promised for.
    pub day: Option<Date>,
    /// Who does it, if it is not the speaker.
    pub who: Option<PersonFacts>,
    /// Whether the speaker does it.
    pub speaker_does: bool,
    /// What is waited for, in the adviser's words.
    pub waiting_for: Option<String>,
    /// When the child hears next.
    pub hears: Option<Date>,
    /// Which fork it is a way of, counted from 0.
    pub fork: Option<u8>,
    /// Whether it is only being considered: a placement that nobody has decided.
    pub considered: bool,
    /// Whether a decision is ahead that the child is heard before (barnets lov § 5 stk. 3).
    pub heard_first: bool,
    /// Whether it is new since the child was shown its way before.
    pub fresh: bool,
}
