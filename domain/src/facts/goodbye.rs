//! How a case ends, as far as the child may read it.

use jiff::civil::Date;

/// The end of a case (`goodbye`; docs/writing.md, "What each document holds").
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GoodbyeFacts {
    /// The day on which it ends.
    pub on: Date,
    /// Whether that day has come.
    pub over: bool,
    /// Why, in the adviser's sentences.
    pub why: String,
    /// What goes on all the same.
    pub stays: Vec<String>,
    /// How the child can come back.
    pub come_back: String,
    /// Where an adviser it had before can still be thanked or found.
    pub found: Option<String>,
    /// Whether the child said something in a talk that it wanted written down.
    pub has_spoken: bool,
    /// Whether the one who says goodbye was there when a talk was held.
    pub has_met: bool,
}
