//! The state of a case after its events.

use super::{CaseEvent, CaseId, Correction, DocumentId, HandedOver, QuestionId, Recorded, Refusal, UserId};
use crate::actor::{Actor, Confirmation};
use crate::case::{Case, Day, DecisionId, LocalTime, MeetingId, MeetingState, State, Step, StepId, Words};
use crate::document::{Audience, Kind, Version};
use crate::gate::Basis;
use crate::meeting_news::{self, News};
use crate::needs_plan::NoPlan;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A case and everything else that its events produced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseState {
    /// Which case.
    pub id: CaseId,
    /// How many events made it. A change names this as the version it was made against.
    pub version: u64,
    /// The case as a case file holds it, and as it is exported.
    pub case: Case,
    /// The adviser, if the case is assigned.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Accounts that the case is barred to, in the order in which they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<UserId>,
    /// Confirmations since the safety answers last changed. Earlier ones are in the history only, because they were
    /// given for other answers.
    pub confirmations: Vec<Confirmation>,
    /// The answer that the child needs no plan for its safety while it waits, since what is answered about safety last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_plan: Option<NoPlan>,
    /// Documents that were made, oldest first.
    pub made: Vec<MadeDocument>,
    /// The time of a talk that a child's paper tells, of each paper that tells one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paper_times: Vec<PaperTime>,
    /// Documents given to the child, oldest first, exactly as given.
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
    /// Corrections of held talks, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The day on which each talk was first recorded as held; missing for talks from before that day was stored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub noted_held: Vec<NotedHeld>,
    /// Talks already held when the case was imported: only the file says so, nobody here recorded it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_before_import: Vec<MeetingId>,
    /// Who opened it.
    pub opened_by: Actor,
    /// When it was opened here.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
}

impl CaseState {
    /// The day of the last change of adviser, if something was carried over to the adviser who has the case now: the
    /// child need not tell them all of it again (N38).
    #[must_use]
    pub fn carried_over(&self) -> Option<Day> {
        let change = self.adviser_changes.last()?;
        let carries = change.carries_over.iter().any(|line| !line.is_blank());
        (carries && self.adviser.as_ref() == Some(&change.to)).then_some(change.on)
    }
}

/// A document that was made; its words and bytes are stored under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeDocument {
    /// Its id.
    pub document: DocumentId,
    /// Which kind.
    pub kind: Kind,
    /// Full or neutral.
    pub version: Version,
    /// Its reader.
    pub audience: Audience,
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// The day it was made for.
    pub on: Day,
    /// Fingerprint of the PDF's bytes, as 64 hexadecimal digits.
    pub sha256: String,
    /// Whether it is a draft, which nobody hands over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// On what ground it is told to whom it is for, of a paper for somebody outside the case. None of one that was made before
    /// grounds were kept, and of every paper that asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The decision it is of, of the kinds that are about one ([`Kind::is_of_decision`]). None of one that was made before
    /// papers said so, and where the decision has no id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
}

/// The time that a paper for a child tells: on its day, the child that has the paper waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperTime {
    /// The paper.
    pub document: DocumentId,
    /// The meeting that it tells of.
    pub meeting: MeetingId,
    /// When that was to begin as the paper was made; of a meeting that was called off, when it was to have begun. None where
    /// the paper tells that a meeting has no day any more.
    pub starts_at: Option<LocalTime>,
    /// Whether the paper tells that nobody comes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

impl PaperTime {
    /// The time in a paper that is made now: a letter before the talk and the paper of a moved meeting tell that talk, a page
    /// after one tells the next.
    #[must_use]
    pub fn of(case: &Case, made: &MadeDocument) -> Option<PaperTime> {
        if made.audience != Audience::Child {
            return None;
        }
        let (_, about) = case.meeting(made.meeting.as_ref()?)?;
        let moved = made.kind == Kind::MeetingMoved;
        let told = match made.kind {
            Kind::BeforeMeeting | Kind::MeetingMoved => about,
            Kind::TakeHome | Kind::AfterMeeting => {
                let next = about.closing.as_ref()?.next_meeting.as_ref()?;
                case.meeting(next)?.1
            }
            _ => return None,
        };
        (moved || told.starts_at.is_some()).then(|| PaperTime {
            document: made.document.clone(),
            meeting: told.id.clone(),
            starts_at: told.starts_at,
            cancelled: moved && told.state == Some(MeetingState::Cancelled),
        })
    }
}

/// A change of adviser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedAdviser {
    /// The user who leaves; one of those assigned.
    pub from: UserId,
    /// The user who takes over.
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
    /// The note itself, if it was kept.
    pub document: Option<DocumentId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The day.
    pub on: Day,
}

/// The timeline as the child was last shown it. Its screen shows this, whatever the adviser is still changing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownTimeline {
    /// The steps at that moment.
    pub steps: Vec<Step>,
    /// The day.
    pub on: Day,
    /// The steps in which it differs from the timeline that the child was shown before; none when it is the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fresh: Vec<StepId>,
    /// The days on which the child was shown its timeline before, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Day>,
}

impl ShownTimeline {
    /// Each day on which the child was shown its timeline, oldest first.
    pub fn days(&self) -> impl Iterator<Item = Day> {
        self.earlier.iter().copied().chain([self.on])
    }

    /// A timeline that is shown on a day, to a child that was shown another before or none.
    #[must_use]
    pub fn after(before: Option<&ShownTimeline>, steps: &[Step], on: Day) -> ShownTimeline {
        let known = |step: &&Step| {
            let told = |was: &Step| {
                was.id == step.id
                    && was.step == step.step
                    && was.state == step.state
                    && (was.on, was.promised, was.next_contact) == (step.on, step.promised, step.next_contact)
            };
            before.is_none_or(|before| before.steps.iter().any(told))
        };
        let mut earlier = before.map(|before| before.earlier.clone()).unwrap_or_default();
        earlier.extend(before.map(|before| before.on).filter(|last| *last != on));
        ShownTimeline {
            steps: steps.to_vec(),
            on,
            earlier,
            fresh: steps
                .iter()
                .filter(|step| !known(step))
                .map(|step| step.id.clone())
                .collect(),
        }
    }
}

/// A talk was noted as held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedHeld {
    /// Which.
    pub meeting: MeetingId,
    /// The day on which somebody noted it.
    pub on: Day,
    /// The adviser who had the case then; none where nobody had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adviser: Option<UserId>,
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
    /// Whether it is about something that happened.
    pub urgent: bool,
    /// When it was read, and what the child was told.
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
    /// The shape of this type and of [`Case`], stored with every state. A state stored under another number is rebuilt
    /// from its events. Raise it whenever a field is added, removed or filled differently.
    pub const SHAPE: u32 = 15;

    /// The case with the timeline as it was last shown, or with none: what the child's own screen may show. A talk that
    /// was moved or called off since then is not shown on its old day: the screen tells that by itself.
    #[must_use]
    pub fn as_shown(&self) -> Case {
        let shown = self.shown_timeline.as_ref();
        let mut steps = shown.map(|way| way.steps.clone()).unwrap_or_default();
        // Each from the way as it was shown: one that is moved to the day of another is not moved on with it.
        let meetings = &self.case.meetings;
        let moved: Vec<_> = meetings
            .iter()
            .filter_map(|meeting| {
                let (was, now) = match News::of(meeting)? {
                    News::Moved { was, now } => (was, Some(now)),
                    News::CalledOff { was } => (was, None),
                    News::Agreed { .. } => return None,
                };
                Some((meeting_news::promised_step(&steps, meetings, meeting, was)?, now))
            })
            .collect();
        for (nth, now) in moved {
            meeting_news::promise_instead(&mut steps[nth], now);
        }
        Case {
            steps,
            ..self.case.clone()
        }
    }

    /// Whether the timeline has changed since the child was last shown it.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.shown_timeline.as_ref().map_or(&[][..], |way| &way.steps) != self.case.steps
    }

    /// Whether the municipality still works on it. Without a state a case is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.case.state != Some(State::Closed)
    }

    /// Whether somebody is one of the assigned advisers.
    #[must_use]
    pub fn is_assigned_to(&self, user: &UserId) -> bool {
        self.adviser.as_ref() == Some(user) || self.second.as_ref() == Some(user)
    }

    /// Whether the case is barred to somebody.
    #[must_use]
    pub fn is_barred_to(&self, user: &UserId) -> bool {
        self.barred.contains(user)
    }

    /// The day on which a talk was first recorded as held, if that was stored.
    #[must_use]
    pub fn noted_on(&self, meeting: &MeetingId) -> Option<Day> {
        let mut noted = self.noted_held.iter();
        noted.find(|noted| noted.meeting == *meeting).map(|noted| noted.on)
    }

    /// The adviser who had the case when a talk was noted as held; the one of now, where that was not stored.
    #[must_use]
    pub fn adviser_of_talk(&self, meeting: &MeetingId) -> Option<&UserId> {
        let mut noted = self.noted_held.iter();
        let noted = noted.find(|noted| noted.meeting == *meeting);
        noted.map_or(self.adviser.as_ref(), |noted| noted.adviser.as_ref())
    }

    /// Whether a talk was held before the case was imported, so that only the file says so.
    #[must_use]
    pub fn is_from_file(&self, meeting: &MeetingId) -> bool {
        self.held_before_import.contains(meeting)
    }

    /// The document with an id, if one was made.
    #[must_use]
    pub fn made(&self, document: &DocumentId) -> Option<&MadeDocument> {
        self.made.iter().find(|made| &made.document == document)
    }

    /// The adviser who had the case when a document was made; `None` if nobody had it, or no such document was made.
    #[must_use]
    pub fn adviser_as_made(history: &[Recorded], document: &DocumentId) -> Option<UserId> {
        let makes = |recorded: &Recorded| match &recorded.event {
            CaseEvent::DocumentMade(made) => made.document == *document,
            _ => false,
        };
        let at = history.iter().position(makes)?;
        CaseState::replay(&history[..=at]).ok()?.adviser
    }

    /// Whether a paper was made that tells that nobody comes to a meeting.
    #[must_use]
    pub fn has_paper_that_it_is_off(&self, meeting: &MeetingId) -> bool {
        let mut papers = self.paper_times.iter();
        papers.any(|paper| paper.meeting == *meeting && paper.cancelled)
    }

    /// Whether the child was given a document of this kind for a meeting.
    #[must_use]
    pub fn has_handed_over(&self, kind: Kind, meeting: &MeetingId) -> bool {
        let fits = |given: &HandedOver| given.kind == kind && given.meeting.as_ref() == Some(meeting);
        self.handed_over.iter().any(fits)
    }

    /// Builds the case from its first event on.
    ///
    /// # Errors
    /// Why the first event that does not fit is refused.
    pub fn replay<'a>(history: impl IntoIterator<Item = &'a Recorded>) -> Result<CaseState, Refusal> {
        let mut history = history.into_iter();
        let mut state = CaseState::opened(history.next().ok_or(Refusal::NotOpened)?)?;
        for recorded in history {
            state.apply(recorded)?;
        }
        Ok(state)
    }
}
