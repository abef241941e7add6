//! What a paper that travels may say.

use super::MeetFacts;
use crate::band::Band;
use crate::document::Lettering;
use crate::language::Language;
use jiff::civil::{Date, DateTime};

/// Day, time, length and place of a meeting, as far as paper that travels may tell them.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NeutralMeeting {
    /// Local time in Denmark.
    pub starts_at: Option<DateTime>,
    /// Its length in minutes.
    pub minutes: Option<u16>,
    /// Where it is held.
    pub place: Option<String>,
}

/// Only what may travel (docs/case-file.md, "Two versions").
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NeutralFacts {
    /// The document's date.
    pub on: Date,
    /// Language of the document.
    pub language: Language,
    /// The band whose voice is used.
    pub band: Band,
    /// How its words are set.
    pub lettering: Lettering,
    /// The child's first name.
    pub child_first_name: String,
    /// The adviser's first name.
    pub adviser_first_name: String,
    /// A number that answers without naming the municipality, and its hours.
    pub phone: Option<(String, Option<String>)>,
    /// The next meeting, unless it is secret.
    pub meeting: Option<NeutralMeeting>,
    /// What became of a meeting, for the paper that tells of it, unless it is secret.
    pub changed: Option<MeetFacts>,
    /// Whether a blank sheet may reach beyond wishes and good things, as the tools may
    /// ([`TalkFacts::beyond_now`](super::TalkFacts::beyond_now)).
    pub beyond_now: bool,
}
