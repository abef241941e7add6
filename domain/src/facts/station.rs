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
    /// Whether a decision is ahead of something that is still to be looked into: then it is about what happens now, and nobody
    /// knows yet whether it will be about help.
    pub early: bool,
    /// Whether it is new since the child was shown its way before.
    pub fresh: bool,
}

/// What a child asks of its way and no place answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AheadFacts {
    /// When the child hears next.
    pub next_sign: NextSign,
    /// Where they meet first, the day after that on which the child hears all the same, of a place that waits.
    pub hears_too: Option<Date>,
    /// What nobody knows yet.
    pub not_known: NotKnown,
}

/// When the child hears next, as far as the case has a day that the child may be told (N40).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextSign {
    /// They meet on this day.
    Meets(Date),
    /// The child hears from the speaker on this day.
    Hears(Date),
    /// There is no day, and the child may be told that there is none.
    NoDay,
    /// Nothing is said: the day of a talk is hidden where others could read it, or the document is
    /// neither the way nor a sign of life.
    Unsaid,
}

/// What nobody knows yet, of a way: the one thing a child would ask first (N29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKnown {
    /// Whether the child gets help.
    Help,
    /// When help that is decided begins.
    Start,
    /// On which day they talk.
    Meet,
    /// Whether they talk again.
    Again,
    /// What comes after this.
    After,
}

impl NotKnown {
    /// Everything that it can be.
    pub const ALL: [NotKnown; 5] = [
        NotKnown::Help,
        NotKnown::Start,
        NotKnown::Meet,
        NotKnown::Again,
        NotKnown::After,
    ];

    /// Its word in sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            NotKnown::Help => "help",
            NotKnown::Start => "start",
            NotKnown::Meet => "meet",
            NotKnown::Again => "again",
            NotKnown::After => "after",
        }
    }
}
