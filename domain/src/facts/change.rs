//! A change of adviser, as far as the child may read it.

use super::{Closed, PersonFacts};
use jiff::civil::Date;

/// A change of adviser (`new-adviser`; docs/writing.md, "What each document holds"). Who came is the one who says "jeg".
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangeFacts {
    /// Who went, where the name may stand.
    pub former: Option<PersonFacts>,
    /// Whether they come along to the next talk.
    pub comes_along: bool,
    /// Whether the child may be helped to say goodbye to them, also where they are not named.
    pub farewell: bool,
    /// Where they can still be thanked or found, in the adviser's sentences.
    pub found: Option<String>,
    /// The day of the change.
    pub on: Date,
    /// Whether that day has come.
    pub begun: bool,
    /// Why, in an adviser's sentences.
    pub why: String,
    /// Whether they are the own words of the one who went; otherwise whoever says "jeg" says them.
    pub formers_words: bool,
    /// What the one who came knows already, so that the child need not tell it again.
    pub knows: Vec<String>,
    /// The promises that go on, and by which day.
    pub promises: Vec<Closed<Date>>,
    /// The day on which the child hears next, where a step that waits holds one.
    pub hears: Option<Date>,
}
