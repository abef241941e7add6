//! What may be told of the numbers of a quarter.
//!
//! A cell under [`FEWEST`] is never told, none at all included. Since the sum is told, its complement is not told either:
//! of a [`Split`] both numbers stand or neither. Of three cells all stand or none; where they do not, the last is told
//! apart from the first two together, so that what is coarser is chosen by what is hidden and by nothing else. Every number
//! that is kept back could then be at least five different ones, and so could what is left when one table is taken from
//! another (domain/tests/statistics.rs tries every table of small municipalities).

use super::counted::{Among, Measure, Tally};
use serde::{Deserialize, Serialize};

/// As many talks, or promises, there must be before anything is told of them.
pub const FEWEST_TALKS: u64 = 10;

/// Of as many children they must be. What is of fewer is told as theirs by whoever knows them.
pub const FEWEST_CHILDREN: u64 = 5;

/// Of as many advisers they must be: what is one adviser's alone would be a number of that adviser.
pub const FEWEST_ADVISERS: usize = 2;

/// The smallest number that is told.
pub const FEWEST: u64 = 5;

/// How often of a known number something was so, and how often not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// Both numbers.
    Both {
        /// How often it was.
        yes: u64,
        /// How often it was not.
        no: u64,
    },
    /// It was so fewer than [`FEWEST`] times, or never.
    FewYes,
    /// It was not so fewer than [`FEWEST`] times, or always.
    FewNo,
}

impl Split {
    /// What may be told of two numbers whose sum is told and is at least [`FEWEST_TALKS`].
    fn of(yes: u64, no: u64) -> Split {
        if yes < FEWEST {
            Split::FewYes
        } else if no < FEWEST {
            Split::FewNo
        } else {
            Split::Both { yes, no }
        }
    }

    /// The least that the two numbers can be, of a sum that is known: what they are, where they are told.
    #[must_use]
    pub fn at_least(self, sum: u64) -> (u64, u64) {
        let rest = sum.saturating_sub(FEWEST - 1);
        match self {
            Split::Both { yes, no } => (yes, no),
            Split::FewYes => (0, rest),
            Split::FewNo => (rest, 0),
        }
    }
}

/// How long children waited for a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waits {
    /// Each of [`Wait::ALL`](super::Wait::ALL).
    Each([u64; 3]),
    /// Two weeks at most, or longer.
    Fortnight(Split),
}

/// Promises whose day was in the quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Promises {
    /// How many.
    pub all: u64,
    /// How many were kept in time.
    pub kept: Split,
}

/// What may be told of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Told {
    /// How many talks were held: at least [`FEWEST_TALKS`].
    pub talks: u64,
    /// Each measure, in the order of [`Measure::ALL`].
    pub measures: Vec<(Measure, Split)>,
    /// How long children waited for a word after a talk.
    pub waits: Waits,
    /// Promises; none where there were fewer than [`FEWEST_TALKS`], or they were of few.
    pub promises: Option<Promises>,
}

impl Among {
    fn are_many(&self) -> bool {
        self.children >= FEWEST_CHILDREN && self.advisers.len() >= FEWEST_ADVISERS
    }
}

impl Tally {
    /// What may be told of it; nothing where fewer than [`FEWEST_TALKS`] talks were held, or talks with fewer than
    /// [`FEWEST_CHILDREN`] children or of fewer than [`FEWEST_ADVISERS`] advisers. Which of these it was is not told either.
    #[must_use]
    pub fn told(&self) -> Option<Told> {
        if self.talks < FEWEST_TALKS || !self.talks_among.are_many() {
            return None;
        }
        let split = |yes: u64, all: u64| Split::of(yes, all.saturating_sub(yes));
        let measures = Measure::ALL.into_iter().zip(self.yes);
        let [week, fortnight, longer] = self.waits;
        Some(Told {
            talks: self.talks,
            measures: measures
                .map(|(measure, yes)| (measure, split(yes, self.talks)))
                .collect(),
            waits: if self.waits.iter().all(|times| *times >= FEWEST) {
                Waits::Each(self.waits)
            } else {
                Waits::Fortnight(Split::of(week + fortnight, longer))
            },
            promises: (self.promises >= FEWEST_TALKS && self.promises_among.are_many()).then(|| Promises {
                all: self.promises,
                kept: split(self.kept, self.promises),
            }),
        })
    }
}
