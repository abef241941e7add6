//! Corrections of held talks: who corrected what, when and why. The original is kept.

use crate::actor::Actor;
use crate::case::{Attended, LocalTime, MeetingId, Observed, Offered, SaidId, Told, Words};
use serde::{Deserialize, Serialize};

/// A correction of a held talk. From then on the case holds the correct record; the former one is kept here and in the
/// journal's note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The talk.
    pub meeting: MeetingId,
    /// The former record.
    pub was: Held,
    /// The new record, of the same kind.
    pub now: Held,
    /// Why.
    pub why: Words,
    /// Who corrected it.
    pub by: Actor,
    /// When, on Danish clocks.
    pub at: LocalTime,
}

/// What only a correction can change in a held talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "is", rename_all = "kebab-case")]
pub enum Held {
    /// Who was there.
    Attended(Vec<Attended>),
    /// When it began and ended.
    Times {
        /// When it began.
        started_at: Option<LocalTime>,
        /// When it ended.
        ended_at: Option<LocalTime>,
    },
    /// A line of the child's words.
    Line {
        /// Which.
        line: SaidId,
        /// The words.
        text: Words,
    },
    /// That a right was told, by its position in the talk's list.
    Told {
        /// The position, from 0.
        nth: usize,
        /// Which right, how, and how the child took it.
        told: Told,
    },
    /// That the child was told of its right to a bisidder.
    Offered(Option<Offered>),
    /// A signal, by its position in the talk's list.
    Observed {
        /// The position, from 0.
        nth: usize,
        /// What was seen.
        observed: Observed,
    },
}

impl Held {
    /// Whether both are about the same thing of a talk, even with different content.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Held) -> bool {
        match (self, other) {
            (Held::Attended(_), Held::Attended(_))
            | (Held::Times { .. }, Held::Times { .. })
            | (Held::Offered(_), Held::Offered(_)) => true,
            (Held::Line { line, .. }, Held::Line { line: other, .. }) => line == other,
            (Held::Told { nth, .. }, Held::Told { nth: other, .. })
            | (Held::Observed { nth, .. }, Held::Observed { nth: other, .. }) => nth == other,
            _ => false,
        }
    }

    /// The meeting's present record of the same thing; `None` if it has no such line or position.
    #[must_use]
    pub fn of(meeting: &crate::case::Meeting, like: &Held) -> Option<Held> {
        Some(match like {
            Held::Attended(_) => Held::Attended(meeting.attended.clone()),
            Held::Times { .. } => Held::Times {
                started_at: meeting.started_at,
                ended_at: meeting.ended_at,
            },
            Held::Line { line, .. } => Held::Line {
                line: line.clone(),
                text: meeting
                    .said
                    .iter()
                    .find(|said| said.id == *line)?
                    .text
                    .clone()
                    .unwrap_or_default(),
            },
            Held::Told { nth, .. } => Held::Told {
                nth: *nth,
                told: meeting.told.get(*nth)?.clone(),
            },
            Held::Offered(_) => Held::Offered(meeting.bisidder_offered.clone()),
            Held::Observed { nth, .. } => Held::Observed {
                nth: *nth,
                observed: meeting.observed.get(*nth)?.clone(),
            },
        })
    }

    /// Writes the record into a meeting, and nothing else. A line or position that does not exist changes nothing.
    pub fn write(&self, meeting: &mut crate::case::Meeting) {
        match self.clone() {
            Held::Attended(people) => meeting.attended = people,
            Held::Times { started_at, ended_at } => (meeting.started_at, meeting.ended_at) = (started_at, ended_at),
            Held::Line { line, text } => {
                if let Some(said) = meeting.said.iter_mut().find(|said| said.id == line) {
                    said.text = Some(text);
                }
            }
            Held::Told { nth, told } => {
                if let Some(place) = meeting.told.get_mut(nth) {
                    *place = told;
                }
            }
            Held::Offered(offered) => meeting.bisidder_offered = offered,
            Held::Observed { nth, observed } => {
                if let Some(place) = meeting.observed.get_mut(nth) {
                    *place = observed;
                }
            }
        }
    }
}
