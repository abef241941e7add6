//! A decision, as far as the child it is about may read it.

use crate::case::{Followed, MadeBy};
use jiff::civil::Date;

/// A decision (`decision`, `complaint-sheet`; docs/writing.md, "What each document holds"). Whether the child can complain
/// of it stands in [`complaint`](super::FullFacts::complaint).
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecisionFacts {
    /// What was decided, in the adviser's sentences.
    pub what: String,
    /// Why.
    pub why: Option<String>,
    /// What the child said and how it counted.
    pub how_you_counted: Option<String>,
    /// Whether it is as the child wanted.
    pub followed: Option<Followed>,
    /// What it is for (barnets lov § 32 stk. 3).
    pub purpose: Option<String>,
    /// How long it holds (barnets lov § 32 stk. 3).
    pub lasts: Option<String>,
    /// Who decided, as the child is told it: "min chef og jeg".
    pub by: Option<String>,
    /// Who made it; each has its own way of complaint.
    pub made_by: MadeBy,
    /// The day it was made.
    pub decided_on: Date,
    /// The last day on which the child can complain in time; only where it can complain and the day has not passed.
    pub until: Option<Date>,
    /// Whether that day has passed.
    pub late: bool,
}
