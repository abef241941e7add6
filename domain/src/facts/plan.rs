//! The plan that keeps a child safe, as far as the child may read it.

use jiff::civil::Date;

/// The plan (`safety-plan`; docs/writing.md, "What each document holds").
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanFacts {
    /// Its lines that may stand on paper, in the adviser's sentences.
    pub lines: Vec<String>,
    /// The first day on which one of these lines ends: until then all of them hold. `None` where none has a day that lies ahead.
    pub until: Option<Date>,
}

/// A number of a municipality that answers outside opening hours, as its source prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightNumber {
    /// Who answers, in words for adults.
    pub name: String,
    /// The number.
    pub number: String,
    /// Whether the police answer it and pass the call on (`through = "police"`).
    pub police: bool,
}
