//! What a talk's own screen holds besides its document: rows that the child and the adviser go through together. Each
//! row says what of the case it stands for, so that a choice made on the screen can be stored there.

use super::{AgreedFacts, NextFacts};
use crate::case::{ChildWantsCall, PersonId, SaidId, StopKind};
use crate::face::Face;
use jiff::civil::{Date, DateTime};

/// A line of the child's words, as it was read back.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineFacts {
    /// The line's id.
    pub id: SaidId,
    /// The words.
    pub text: String,
    /// Whether the child wants it on its paper; `None` if it has not said.
    pub on_paper: Option<bool>,
}

/// Somebody who is told something.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TellRow {
    /// Who is told.
    pub who: PersonId,
    /// On which day.
    pub on: Option<Date>,
    /// What the child chose about a call.
    pub call: Option<ChildWantsCall>,
}

/// Somebody who can be named on the screen.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamedFacts {
    /// The person's id.
    pub id: PersonId,
    /// The first name.
    pub first_name: String,
    /// Whether the child can be told to go to them (docs/law.md, "The bisidder and its look-alikes", (c)–(e)).
    pub safe: bool,
    /// What stands for them wherever they are drawn.
    pub face: Face,
}

/// A stop or a pause that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StopFacts {
    /// Stop or pause.
    pub kind: StopKind,
    /// Whether an adult has confirmed that they heard it.
    pub heard: bool,
    /// Whether the child chose to be alone with its bisidder meanwhile.
    pub alone: bool,
}

/// A talk while it is held.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TalkFacts {
    /// When it begins, local time in Denmark.
    pub starts_at: Option<DateTime>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// What is talked about, in the child's order.
    pub topics: Vec<String>,
    /// The child's words.
    pub lines: Vec<LineFacts>,
    /// What the adviser takes further, and to whom.
    pub takes: Vec<[String; 2]>,
    /// Who is told, on which day.
    pub tells: Vec<TellRow>,
    /// What is not known yet, and when the child hears.
    pub unknown: Vec<(String, Option<Date>)>,
    /// What was agreed.
    pub agreed: Vec<AgreedFacts>,
    /// What the child asked for.
    pub needs: Option<String>,
    /// What it may say at home; `None` if the home is not safe to be spoken of.
    pub at_home: Option<String>,
    /// Whether the screen may ask about home.
    pub asks_of_home: bool,
    /// Whether the tools beside the talk may go beyond here and now.
    pub beyond_now: bool,
    /// Whether what the child draws may leave the room on paper.
    pub drawing_goes_along: bool,
    /// Whether a drawing may be kept, if the child wants it to be.
    pub keeps_drawing: bool,
    /// Whether the child is asked for words of its own about the talk, where an adult writes for the youngest.
    pub own_words: bool,
    /// Whether the child may be called.
    pub call_safe: bool,
    /// The adult the child can go to.
    pub talk_to: Option<PersonId>,
    /// The next talk.
    pub next: Option<NextFacts>,
    /// The people who can be named.
    pub people: Vec<NamedFacts>,
    /// Whether a bisidder is in the room.
    pub bisidder: bool,
    /// The stop that has not ended, if any.
    pub stop: Option<StopFacts>,
    /// The face the child chose for how the talk was, 1 to 5.
    pub face: Option<u8>,
}
