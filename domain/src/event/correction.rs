//! What stood wrong of a held talk, and was put right: who, when, what, why, beside the original.

use crate::actor::Actor;
use crate::case::{Attended, LocalTime, MeetingId, Observed, Offered, SaidId, Told, Words};
use serde::{Deserialize, Serialize};

/// A correction of a held talk. The case holds what is right from then on; what stood there before stays here, and in the
/// journal's note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Of which talk.
    pub meeting: MeetingId,
    /// What stood there.
    pub was: Held,
    /// What stands there now: the same kind of thing.
    pub now: Held,
    /// Why.
    pub why: Words,
    /// Who put it right.
    pub by: Actor,
    /// When, on Danish clocks.
    pub at: LocalTime,
}

/// What a held talk holds that nothing but a correction changes.
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
    /// That a right was told, at a place in the talk's list.
    Told {
        /// The place, from 0.
        nth: usize,
        /// Which right, how, and how the child took it.
        told: Told,
    },
    /// That the child was told of its right to a bisidder.
    Offered(Option<Offered>),
    /// A signal, at a place in the talk's list.
    Observed {
        /// The place, from 0.
        nth: usize,
        /// What was seen.
        observed: Observed,
    },
}

impl Held {
    /// Whether two are the same thing of a talk, whatever they say of it.
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

    /// What a meeting holds there now; nothing where it has no such line or place.
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

    /// Writes it into a meeting, and nothing else. A line or a place that is not there changes nothing.
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
