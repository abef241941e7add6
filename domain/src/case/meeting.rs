//! A meeting with the child: what is planned and who is there. What happens in it is in [`super::talk`] and
//! [`super::stop`], how it ends in [`super::closing`].

use super::closing::{After, ChecklistPoint, Closing};
use super::parts::Attended;
use super::stop::Stop;
use super::talk::{Feedback, Feeling, Observed, Said, Told};
use super::{Day, LocalTime, MeetingId, PersonId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The kind of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingKind {
    /// The first talk.
    FirstTalk,
    /// A talk that follows up.
    FollowUp,
    /// The last talk.
    Closing,
    /// A new adviser takes over.
    Handover,
    /// A decision is told or made.
    Decision,
    /// At the børnehus.
    Barnehus,
    /// With the people around the child.
    Network,
}

/// The state of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// Still to come.
    Planned,
    /// Held.
    Held,
    /// Cancelled.
    Cancelled,
}

/// What somebody does in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Talks with the child; the "jeg" of the documents.
    Talks,
    /// Writes down.
    Writes,
    /// Is there for the child.
    Supports,
    /// Interprets.
    Interprets,
}

/// Somebody in the room besides the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InRoom {
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PersonId>,
    /// What they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub does: Option<Does>,
}

/// That the child was told of its right to a bisidder (§ 6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Offered {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// How the child was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Words>,
    /// What the child answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Words>,
}

/// What the child was told of when a meeting is: by a paper it was given, or by somebody who said it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ChildKnows {
    /// The time that the child was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<LocalTime>,
    /// The child was told that the meeting is called off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
}

/// A meeting with the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Meeting {
    /// Slug.
    #[serde(skip_serializing_if = "MeetingId::is_empty")]
    pub id: MeetingId,
    /// The kind of meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<MeetingState>,
    /// The talk begins before anybody could answer the safety questions (N48): until they are answered, every question
    /// without an answer counts as unsafe, and what is made for the talk is read aloud only (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acute: Option<bool>,
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<LocalTime>,
    /// How long, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 600))]
    pub minutes: Option<u16>,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<LocalTime>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<LocalTime>,
    /// The place, as a noun phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Words>,
    /// The place may be named although the address is protected (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_cleared: Option<bool>,
    /// Another place or a walk is possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_place: Option<bool>,
    /// Who will be in the room besides the child.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub people: Vec<InRoom>,
    /// Who was there when it was held, under the names of that day; changed by a correction only (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub attended: Vec<Attended>,
    /// Who could be, or is, bisidder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub bisidders: Vec<PersonId>,
    /// That the child was told of the right (§ 6) (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bisidder_offered: Option<Offered>,
    /// Why we meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// One sentence that is personal to this child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal: Option<Words>,
    /// The agreed sign to stop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_sign: Option<Words>,
    /// What we talk about: clauses without full stop.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub topics: Vec<Words>,
    /// Nothing is decided here; if absent true, but false for a decision meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_decided: Option<bool>,
    /// Who gets to know, as noun phrases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub who_gets_to_know: Vec<Words>,
    /// What happens after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
    /// The child's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub said: Vec<Said>,
    /// Which rights were told (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub told: Vec<Told>,
    /// Feelings shown on cards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub feelings: Vec<Feeling>,
    /// When the child stopped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub stops: Vec<Stop>,
    /// How the talk was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Feedback>,
    /// Signals that were seen (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub observed: Vec<Observed>,
    /// The end of the meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
    /// The adviser's checklist (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub checklist: Vec<ChecklistPoint>,
    /// Brothers and sisters who are there for comfort, never as bisidder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub siblings_in_room: Vec<PersonId>,
    /// What the child was told of its time, so that a meeting that is moved or called off is told to whoever waits for it
    /// (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child_knows: Option<ChildKnows>,
}

impl Meeting {
    /// Whether it still lies ahead, whatever its day: neither held nor cancelled. A file that says nothing of it means a meeting
    /// that is planned.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        matches!(self.state, None | Some(MeetingState::Planned))
    }

    /// The day on which it was held; none of one that was not.
    #[must_use]
    pub fn held_on(&self) -> Option<Day> {
        let at = self.started_at.or(self.starts_at);
        at.filter(|_| self.state == Some(MeetingState::Held))
            .map(|at| Day(at.0.date()))
    }

    /// Whether a person is in the room, with a task or for comfort.
    #[must_use]
    pub fn is_in_room(&self, person: &PersonId) -> bool {
        self.people.iter().any(|entry| entry.id.as_ref() == Some(person)) || self.siblings_in_room.contains(person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Agreement, AgreementState};

    #[test]
    fn what_says_nothing_of_its_state_is_ahead_and_a_promise_open() {
        let ahead = |state| {
            let meeting = Meeting {
                state,
                ..Meeting::default()
            };
            meeting.is_ahead()
        };
        assert!(ahead(None) && ahead(Some(MeetingState::Planned)));
        assert!(!ahead(Some(MeetingState::Held)) && !ahead(Some(MeetingState::Cancelled)));
        let open = |state| {
            let promise = Agreement {
                state,
                ..Agreement::default()
            };
            promise.is_open()
        };
        assert!(open(None) && open(Some(AgreementState::Open)));
        for settled in [AgreementState::Kept, AgreementState::Broken, AgreementState::Dropped] {
            assert!(!open(Some(settled)), "{settled:?}");
        }
    }
}
