//! What happens to a case. A case changes by events and by nothing else
//! (decision 0014): each is recorded with who, when and the version it makes, and
//! replaying them gives the case as it stands.
//!
//! With this history the server can always say what a child was told, when and how, and two tablets in one meeting
//! cannot silently overwrite each other.

mod apply;
mod correction;
mod fields;
mod ids;
mod level;
mod part;
mod refusal;
mod state;

pub use correction::{Correction, Held};
pub use fields::changed_fields;
pub use ids::{CaseId, DocumentId, MunicipalityId, QuestionId, UserId};
pub use level::Level;
pub use part::{IdGiven, PartEvent};
pub use refusal::Refusal;
pub use state::{
    CaseState, ChangedAdviser, Journalled, MadeDocument, NotedHeld, PaperTime, Question, ReadQuestion, ShownTimeline,
};

use crate::actor::{Actor, Confirmation};
use crate::case::{
    AgreementId, Attended, Case, ChecklistPoint, ClosedWhy, Day, Ending, LocalTime, MeetingId, PersonId, Step, StepId,
    StepState, StopChoice, StopKind, Told, Words,
};
use crate::document::{Audience, Kind, Version};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One event in the history of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// The case it belongs to.
    pub case: CaseId,
    /// The version this event makes: 1 for the first, one more for each.
    pub version: u64,
    /// What happened.
    pub event: CaseEvent,
    /// Who did it.
    pub by: Actor,
    /// When, to the millisecond.
    pub at: Timestamp,
}

/// Where a case came from when it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Somebody began it here.
    Begun,
    /// It came as a case file.
    Imported,
}

/// Every kind of event. Stored sealed as JSON, so the names must never change: databases already contain them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum CaseEvent {
    /// The case begins: always the first event, and only the first.
    Opened {
        /// The case as it was begun or read.
        case: Box<Case>,
        /// Begun or imported.
        source: Source,
    },
    /// A form was saved as a whole case. Written only before commands existed; still read. What only other events may
    /// change (whether the case is open, what was handed over) stays unchanged.
    CaseChanged {
        /// The whole case after the change.
        case: Box<Case>,
        /// Paths of the fields that changed, for the history ([`changed_fields`]).
        fields: Vec<String>,
    },
    /// The adviser said "I know, and go on" to one finding code.
    Confirmed {
        /// Which, by whom, when.
        confirmation: Confirmation,
    },
    /// A coordinator assigned the case. `None` for both withdraws the assignment.
    Assigned {
        /// The adviser.
        adviser: Option<UserId>,
        /// The second adviser (§ 21 stk. 5).
        second: Option<UserId>,
        /// Why, in the coordinator's words.
        why: Option<Words>,
    },
    /// The case was barred to an account: whoever it is opens it by no right, and does not see that it is there.
    AccountBarred {
        /// Whose account.
        account: UserId,
        /// Why, in the words of whoever barred it.
        why: Option<Words>,
    },
    /// The case is barred to an account no more.
    BarLifted {
        /// Whose account.
        account: UserId,
    },
    /// The adviser changed (N38). More than an assignment, since the child will be told.
    AdviserChanged(ChangedAdviser),
    /// A document was made. Its words and bytes are stored beside the history under its id.
    DocumentMade(MadeDocument),
    /// A document was handed over to the child.
    HandedOver(HandedOver),
    /// A promise was kept.
    PromiseKept {
        /// Which.
        agreement: AgreementId,
        /// When.
        on: Day,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// A promise was broken; the child is told.
    PromiseBroken {
        /// Which.
        agreement: AgreementId,
        /// What the child was told.
        told_child: Option<Words>,
        /// Why.
        reason: Option<Words>,
    },
    /// A promise no longer counts.
    PromiseDropped {
        /// Which.
        agreement: AgreementId,
        /// Why: never dropped without a reason.
        reason: Words,
        /// What the child was told; missing in older histories.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told_child: Option<Words>,
    },
    /// A step of the process moved.
    StepMoved {
        /// Which.
        step: StepId,
        /// Its new state.
        state: StepState,
        /// The day it was done, or is planned for.
        on: Option<Day>,
        /// What is waited for.
        waiting_for: Option<Words>,
        /// When the child hears next: the next sign of life.
        next_contact: Option<Day>,
        /// Why it was left out.
        reason: Option<Words>,
        /// Whether the day is promised to the child; unchanged if absent.
        #[serde(default)]
        promised: Option<bool>,
    },
    /// The timeline was shown to the child in its present state; its own screen shows this from now on (N32).
    #[serde(rename = "way-shown")]
    TimelineShown {
        /// The steps at that moment.
        steps: Vec<Step>,
        /// The day.
        on: Day,
    },
    /// The child left a question or a wish on its own screen.
    Asked {
        /// Which.
        question: QuestionId,
        /// In the child's own words.
        words: Words,
        /// The day.
        on: Day,
        /// Whether it is about something that happened; if so it is read first.
        urgent: bool,
    },
    /// An adviser read what the child had left, and recorded what the child was told.
    QuestionRead {
        /// Which.
        question: QuestionId,
        /// The day.
        on: Day,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// A meeting was held.
    MeetingHeld {
        /// Which.
        meeting: MeetingId,
        /// When it began.
        started_at: Option<LocalTime>,
        /// When it ended.
        ended_at: Option<LocalTime>,
        /// Who was there, under the names of that day; empty in histories from before commands.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attended: Vec<Attended>,
        /// The day on which it was recorded; additions are free for some days from then on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        noted_on: Option<Day>,
    },
    /// The child pressed stop, pause or "I do not want to answer" on the talk's own screen.
    Stopped {
        /// In which meeting.
        meeting: MeetingId,
        /// What it pressed.
        kind: StopKind,
        /// When, on Danish clocks.
        at: LocalTime,
    },
    /// The adult said that they had heard the stop.
    StopHeard {
        /// In which meeting.
        meeting: MeetingId,
        /// When.
        at: LocalTime,
    },
    /// The child chose how to go on: after a stop only once an adult has heard it.
    StopAnswered {
        /// In which meeting.
        meeting: MeetingId,
        /// How.
        chose: StopChoice,
    },
    /// The child was told of a right; recorded with how and with its reaction.
    Told {
        /// In which meeting.
        meeting: MeetingId,
        /// Which right, how, and how the child took it.
        told: Told,
    },
    /// The checklist of a talk was begun; never before the talk.
    ChecklistBegun {
        /// Of which meeting.
        meeting: MeetingId,
        /// The moment, on Danish clocks.
        at: LocalTime,
    },
    /// One point of the checklist was settled ([`crate::checklist`]). One event for each, so that nothing is ticked in
    /// bulk.
    PointPutDown {
        /// Of which meeting.
        meeting: MeetingId,
        /// The point, its state, and why or until when.
        point: ChecklistPoint,
        /// The moment, on Danish clocks.
        at: LocalTime,
    },
    /// The note for the municipality's own journal was made.
    JournalMade(Journalled),
    /// The case ends.
    Closed {
        /// When.
        on: Day,
        /// Why; missing in older histories.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<ClosedWhy>,
        /// How it ends for the child; if absent, what the case held before.
        ending: Option<Ending>,
    },
    /// A closed case was opened again.
    Reopened {
        /// Why.
        why: Words,
    },
    /// One part of the case got new content: what one command changes.
    #[serde(untagged)]
    Part(PartEvent),
}

/// How a document reached the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandedHow {
    /// Read aloud; the paper stayed with the adviser.
    ReadAloud,
    /// Kept by a safe adult.
    KeptBySafeAdult,
    /// Taken home.
    TakenHome,
}

/// Which document the child got, how, and how it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    /// The document that was made before: [`CaseEvent::DocumentMade`].
    pub document: DocumentId,
    /// Which kind.
    pub kind: Kind,
    /// Full or neutral.
    pub version: Version,
    /// The user who gave it.
    pub by: UserId,
    /// The same person in the case, if the case names them.
    pub person: Option<PersonId>,
    /// The day.
    pub on: Day,
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// How it reached the child.
    pub how: HandedHow,
    /// The person who keeps it, if any.
    pub kept_by: Option<PersonId>,
    /// How it went, in the adviser's words.
    pub went: Option<Words>,
    /// Fingerprint of the bytes; the same as when it was made.
    pub sha256: String,
    /// Its reader.
    pub audience: Audience,
}

impl From<PartEvent> for CaseEvent {
    fn from(part: PartEvent) -> CaseEvent {
        CaseEvent::Part(part)
    }
}

impl CaseEvent {
    /// The event's name in storage; the sentences and the audit log depend on it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            CaseEvent::Opened { .. } => "opened",
            CaseEvent::CaseChanged { .. } => "case-changed",
            CaseEvent::Confirmed { .. } => "confirmed",
            CaseEvent::Assigned { .. } => "assigned",
            CaseEvent::AccountBarred { .. } => "account-barred",
            CaseEvent::BarLifted { .. } => "bar-lifted",
            CaseEvent::AdviserChanged(_) => "adviser-changed",
            CaseEvent::DocumentMade(_) => "document-made",
            CaseEvent::HandedOver(_) => "handed-over",
            CaseEvent::PromiseKept { .. } => "promise-kept",
            CaseEvent::PromiseBroken { .. } => "promise-broken",
            CaseEvent::PromiseDropped { .. } => "promise-dropped",
            CaseEvent::StepMoved { .. } => "step-moved",
            CaseEvent::TimelineShown { .. } => "way-shown",
            CaseEvent::Asked { .. } => "asked",
            CaseEvent::QuestionRead { .. } => "question-read",
            CaseEvent::MeetingHeld { .. } => "meeting-held",
            CaseEvent::Stopped { .. } => "stopped",
            CaseEvent::StopHeard { .. } => "stop-heard",
            CaseEvent::StopAnswered { .. } => "stop-answered",
            CaseEvent::Told { .. } => "told",
            CaseEvent::ChecklistBegun { .. } => "checklist-begun",
            CaseEvent::PointPutDown { .. } => "point-put-down",
            CaseEvent::JournalMade(_) => "journal-made",
            CaseEvent::Closed { .. } => "closed",
            CaseEvent::Reopened { .. } => "reopened",
            CaseEvent::Part(part) => part.name(),
        }
    }
}
