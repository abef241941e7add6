//! The case as it stands after its events.

use super::{CaseId, Correction, DocumentId, HandedOver, QuestionId, Recorded, Refusal, UserId};
use crate::actor::{Actor, Confirmation};
use crate::case::{Case, Day, MeetingId, State, Step, Words};
use crate::document::{Audience, Kind, Version};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A case with everything that its events have made of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseState {
    /// Which case.
    pub id: CaseId,
    /// How many events made it: what a change must name as the version it was made against.
    pub version: u64,
    /// The case as a case file holds it: what an export gives.
    pub case: Case,
    /// The adviser, once somebody is assigned.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// What was confirmed since the safety answers last changed. Older ones stand in the history only:
    /// who said yes to other answers has not said yes to these.
    pub confirmations: Vec<Confirmation>,
    /// Documents that were made, oldest first.
    pub made: Vec<MadeDocument>,
    /// Documents the child got, oldest first, exactly as given.
    pub handed_over: Vec<HandedOver>,
    /// Changes of adviser, oldest first.
    pub adviser_changes: Vec<ChangedAdviser>,
    /// Notes made for the journal, oldest first.
    pub journalled: Vec<Journalled>,
    /// The timeline as the child was last shown it.
    #[serde(default, rename = "shown_way")]
    pub shown_timeline: Option<ShownTimeline>,
    /// What the child left on its own screen, oldest first.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What stood wrong of held talks and was put right, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// On which day each talk was first noted as held; nothing of those that were noted before that was kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub noted_held: Vec<NotedHeld>,
    /// Talks that were held already when the case came as a file: the file says so, and nobody here saw it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_before_import: Vec<MeetingId>,
    /// Who opened it.
    pub opened_by: Actor,
    /// When it was opened here.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// A document that was made; its words and bytes are kept under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeDocument {
    /// Its id.
    pub document: DocumentId,
    /// Which kind.
    pub kind: Kind,
    /// Full or neutral.
    pub version: Version,
    /// Who reads it.
    pub audience: Audience,
    /// Before or after which meeting.
    pub meeting: Option<MeetingId>,
    /// The day it was made for.
    pub on: Day,
    /// Fingerprint of the PDF's bytes, as 64 hexadecimal digits.
    pub sha256: String,
}

/// One adviser left, another came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedAdviser {
    /// Who leaves: one of the assigned.
    pub from: UserId,
    /// Who comes.
    pub to: UserId,
    /// The day.
    pub on: Day,
    /// Why, for the child.
    pub why: Words,
    /// What the new adviser knows already.
    pub carries_over: Vec<Words>,
    /// Whether both meet the child together.
    pub meet_together: Option<bool>,
}

/// A note was made for the municipality's journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journalled {
    /// The note itself, where it was kept.
    pub document: Option<DocumentId>,
    /// Of which meeting.
    pub meeting: Option<MeetingId>,
    /// The day.
    pub on: Day,
}

/// The way as the child was shown it: its screen says this, whatever the adviser is still working on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownTimeline {
    /// The steps as they stood.
    pub steps: Vec<Step>,
    /// The day.
    pub on: Day,
}

/// A talk was noted as held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedHeld {
    /// Which.
    pub meeting: MeetingId,
    /// The day on which somebody noted it.
    pub on: Day,
}

/// A question or a wish of the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// In the child's own words.
    pub words: Words,
    /// The day it was left.
    pub on: Day,
    /// Whether it holds words about something that happened.
    pub urgent: bool,
    /// When it was read, and what the child heard.
    pub read: Option<ReadQuestion>,
}

/// A question was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadQuestion {
    /// The day.
    pub on: Day,
    /// What the child was told.
    pub told_child: Option<Words>,
}

impl CaseState {
    /// The shape of this type and of [`Case`], kept beside every stored state. One that was stored under another number is made
    /// anew from its events. Raise it whenever a field comes, goes or is filled otherwise.
    pub const SHAPE: u32 = 1;

    /// The case as the child's own screen may tell of it: with the way it was last shown, or with none.
    #[must_use]
    pub fn as_shown(&self) -> Case {
        Case {
            steps: self
                .shown_timeline
                .as_ref()
                .map(|way| way.steps.clone())
                .unwrap_or_default(),
            ..self.case.clone()
        }
    }

    /// Whether the way has changed since the child was last shown it.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.shown_timeline.as_ref().map_or(&[][..], |way| &way.steps) != self.case.steps
    }

    /// Whether the municipality still works on it. A case that says nothing is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.case.state != Some(State::Closed)
    }

    /// Whether somebody is one of the assigned advisers.
    #[must_use]
    pub fn is_assigned_to(&self, user: &UserId) -> bool {
        self.adviser.as_ref() == Some(user) || self.second.as_ref() == Some(user)
    }

    /// The day on which a talk was first noted as held, where that was kept.
    #[must_use]
    pub fn noted_on(&self, meeting: &MeetingId) -> Option<Day> {
        let mut noted = self.noted_held.iter();
        noted.find(|noted| noted.meeting == *meeting).map(|noted| noted.on)
    }

    /// Whether a talk was held before the case came here as a file: only the file says so.
    #[must_use]
    pub fn is_from_file(&self, meeting: &MeetingId) -> bool {
        self.held_before_import.contains(meeting)
    }

    /// The document with an id, if one was made.
    #[must_use]
    pub fn made(&self, document: &DocumentId) -> Option<&MadeDocument> {
        self.made.iter().find(|made| &made.document == document)
    }

    /// Whether the child got a document of this kind for a meeting.
    #[must_use]
    pub fn has_handed_over(&self, kind: Kind, meeting: &MeetingId) -> bool {
        let fits = |given: &HandedOver| given.kind == kind && given.meeting.as_ref() == Some(meeting);
        self.handed_over.iter().any(fits)
    }

    /// The case from its first event on.
    ///
    /// # Errors
    /// The first event that does not fit, and why.
    pub fn replay<'a>(history: impl IntoIterator<Item = &'a Recorded>) -> Result<CaseState, Refusal> {
        let mut history = history.into_iter();
        let mut state = CaseState::opened(history.next().ok_or(Refusal::NotOpened)?)?;
        for recorded in history {
            state.apply(recorded)?;
        }
        Ok(state)
    }
}
