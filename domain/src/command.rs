//! How a case changes: one command for each act, judged in one place.
//!
//! A page, a talk's screen, an import or the command line says what somebody wants to change, and nothing else: a command
//! names its own aspect ([`Aspect`]) and cannot reach another. [`decide()`] judges it against the case as it stands and gives
//! the events that happen, or a [`Refusal`] that says which field, why, and what to do. Nothing is read from outside: who
//! acts, the moment and new ids come in the [`Context`].
//!
//! What holds for every command (and is tested over random ones):
//! - a talk that was held keeps who was there, what the child confirmed and what it was told; only [`Command::Correct`]
//!   changes it, and keeps what stood there;
//! - an id is never used twice, and names something as long as anything names it;
//! - a promise is settled once; a point of the checklist is put down only by what the case shows;
//! - where somebody changed the same aspect since it was shown, nothing is overwritten;
//! - what stands there already is not written twice: a form that is sent again changes nothing.

mod aspect;
mod behind;
mod decide;
mod effect;
mod refusal;

pub use aspect::{Aspect, Fingerprint};
pub use decide::{ADDITIONS, decide};
pub use refusal::{Reason, Refusal};

use crate::actor::{Actor, Confirmation};
use crate::case::{
    Agreement, AgreementId, Basics, ChecklistPoint, Child, Day, Decision, Ending, EndingPart, Feeling, LocalTime,
    MeetingId, Notice, NoticeId, Observed, Offered, Person, PersonId, Plan, Room, Safety, SaidId, Step, StepId,
    StepState, StopChoice, StopKind, Told, Words,
};
use crate::event::{ChangedAdviser, HandedOver, Held, Journalled, MadeDocument, QuestionId, UserId};

/// What is known from outside when a command is judged.
pub struct Context<'a> {
    /// Who acts.
    pub actor: &'a Actor,
    /// The moment, on Danish clocks, to the minute.
    pub now: LocalTime,
    /// The fingerprint of the command's aspect as the page showed it; nothing where no page did, and for what is judged anew
    /// on the newest state whatever was shown (papers, hand-overs, confirmations, showing the timeline).
    pub shown: Option<Fingerprint>,
    /// Gives an id of its kind that was never used: `person` may give `person-4fk2q`.
    pub fresh_id: &'a dyn Fn(&str) -> String,
}

/// Where a line of the child's words goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineGoes {
    /// The child said yes, and nobody has asked it about the paper yet.
    Confirmed,
    /// The child said yes, and it stands on the paper.
    OnPaper,
    /// The child said yes, and it stays off the paper.
    OffPaper,
    /// It was not so: struck.
    Struck,
    /// Nobody has read it back yet.
    Open,
}

/// One act on a case. Every change goes through one of these.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Puts the case's own facts. Adviser, coordinator. Undone by putting the ones before. §§ 21 stk. 5 and 95 hang on them.
    PutBasics(Basics),
    /// Puts the child. Adviser. Undone by putting it as it was. The child is spoken of as it wants to be.
    PutChild(Child),
    /// Answers the safety questions, all of them; confirmations given for other answers end. Adviser. Undone by answering as
    /// before, but for the confirmations. §§ 18 stk. 3, 137.
    AnswerSafety(Safety),
    /// Brings somebody into the case; without an id they get one. Adviser. Undone by [`Command::RemovePerson`].
    AddPerson(Person),
    /// Describes somebody anew. Talks that were held keep how they were named. Adviser. Undone by putting them as they were.
    PutPerson(Person),
    /// Takes somebody out whom nothing names. Adviser. No inverse: they come back as somebody new.
    RemovePerson(PersonId),
    /// Somebody has nothing to do with the case from a day on, and stays in it. Adviser. Undone by [`Command::PutPerson`].
    PersonLeaves {
        /// Who.
        person: PersonId,
        /// From which day.
        on: Day,
    },
    /// Notes an underretning; without an id it gets one. Adviser. No inverse: it came. §§ 133, 135, 136.
    AddNotice(Notice),
    /// Describes an underretning anew. Adviser. Undone by putting it as it was.
    PutNotice(Notice),
    /// Notes that the receipt of an underretning was sent. Adviser. Undone by [`Command::PutNotice`]. § 136.
    SendReceipt {
        /// For which.
        notice: NoticeId,
        /// The day.
        on: Day,
    },
    /// Puts a step onto the timeline; without an id it gets one. Adviser. Undone by [`Command::RemoveStep`]. N32–N34.
    AddStep(Step),
    /// Describes a step anew: which, by whom. Adviser. Undone by putting it as it was.
    PutStep(Step),
    /// Moves a step: where it stands, its day, what is waited for. Adviser. Undone by moving it back. N32, N34.
    MoveStep(StepMove),
    /// Takes a step off the timeline that the child was never shown. Adviser. Undone by [`Command::AddStep`].
    RemoveStep(StepId),
    /// Puts the steps into an order. Adviser. Undone by the order before.
    OrderSteps(Vec<StepId>),
    /// Promises something to the child; without an id the promise gets one. Adviser. Undone by
    /// [`Command::DropPromise`], with a reason. N31.
    MakePromise(Agreement),
    /// A promise was kept. Adviser. No inverse: settled once. N31.
    KeepPromise {
        /// Which.
        promise: AgreementId,
        /// The day.
        on: Day,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// A promise was broken; the child is told. Adviser. No inverse. N31.
    BreakPromise {
        /// Which.
        promise: AgreementId,
        /// What the child was told.
        told_child: Option<Words>,
        /// Why.
        reason: Option<Words>,
    },
    /// A promise no longer counts. Adviser. No inverse. N31.
    DropPromise {
        /// Which.
        promise: AgreementId,
        /// Why.
        reason: Words,
    },
    /// Writes a decision down; without an id it gets one. Adviser. No inverse: it was made. § 3.
    RecordDecision(Decision),
    /// Describes a decision anew. Adviser. Undone by putting it as it was.
    PutDecision(Decision),
    /// Writes down how the case will end. Adviser. Undone by writing what stood there.
    PlanEnding(Ending),
    /// Plans a meeting; it gets an id. Adviser. Undone by [`Command::CancelMeeting`]. § 5 stk. 3.
    PlanMeeting {
        /// When, where, why.
        plan: Plan,
        /// Who is there.
        room: Room,
    },
    /// Plans the talk after one, and says so in that one's ending. Adviser. Undone by cancelling it. N31.
    PlanNextMeeting {
        /// After which.
        after: MeetingId,
        /// When, where, why.
        plan: Plan,
        /// Who is there.
        room: Room,
    },
    /// Changes the plan of a meeting that was not held. Adviser; a child on the talk's screen changes its topics through it.
    /// Undone by the plan before.
    ChangePlan {
        /// Of which.
        meeting: MeetingId,
        /// As it is to be.
        plan: Plan,
    },
    /// Moves a meeting to another time. Adviser. Undone by moving it back.
    MoveMeeting {
        /// Which.
        meeting: MeetingId,
        /// When it begins.
        starts_at: LocalTime,
    },
    /// Cancels a meeting that was not held. Adviser. No inverse: another one is planned.
    CancelMeeting(MeetingId),
    /// Changes who will be in the room. Adviser. Undone by the room before. § 6, § 21 stk. 5.
    ChangeRoom {
        /// Of which meeting.
        meeting: MeetingId,
        /// As it is to be.
        room: Room,
    },
    /// Notes that the child was told of its right to a bisidder. Adviser. Undone by what stood there. § 6 stk. 1.
    OfferBisidder {
        /// In which meeting.
        meeting: MeetingId,
        /// When, by whom, how, and what the child said.
        offered: Offered,
    },
    /// Writes down a line of the child's words. Adviser. Undone by striking it. § 5 stk. 3.
    WriteLine {
        /// In which meeting.
        meeting: MeetingId,
        /// The words.
        text: Words,
        /// Where it goes.
        goes: LineGoes,
    },
    /// Writes a line anew that the child has not confirmed. Adviser. Undone by the words before.
    RewriteLine {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// The words.
        text: Words,
    },
    /// Puts a line where the child wants it. Adviser, with the child. Undone by the place before; never back to open.
    PlaceLine {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// Where it goes.
        goes: LineGoes,
    },
    /// Notes that a right was told, and how the child took it. Adviser. No inverse but a correction. N13.
    TellRight {
        /// In which meeting.
        meeting: MeetingId,
        /// Which, how, and how the child took it.
        told: Told,
    },
    /// Writes one part of how the talk ends. Adviser, with the child. Undone by what stood there. § 2 stk. 4, N31.
    PutEndingPart {
        /// Of which meeting.
        meeting: MeetingId,
        /// The part.
        part: EndingPart,
    },
    /// The child says how the talk was: a face from 1 to 5, words, or both. The child. No inverse. N56.
    GiveFeedback {
        /// In which meeting.
        meeting: MeetingId,
        /// The face.
        face: Option<u8>,
        /// Its words.
        words: Option<Words>,
    },
    /// Notes the feelings that the child showed on cards. Adviser. Undone by those before.
    ShowFeelings {
        /// In which meeting.
        meeting: MeetingId,
        /// All of them.
        feelings: Vec<Feeling>,
    },
    /// Notes a signal that was seen, apart from what it may mean. Adviser. No inverse but a correction.
    Observe {
        /// In which meeting.
        meeting: MeetingId,
        /// What, and in which situation.
        observed: Observed,
    },
    /// Notes that a meeting was held: who was there is kept as they are named now. Adviser. No inverse.
    HoldMeeting {
        /// Which.
        meeting: MeetingId,
        /// When it began.
        started_at: Option<LocalTime>,
        /// When it ended.
        ended_at: Option<LocalTime>,
    },
    /// Puts right what stood wrong of a held talk; what stood there is kept beside it. Adviser. Undone by another correction.
    Correct {
        /// Of which meeting.
        meeting: MeetingId,
        /// What is right.
        now: Held,
        /// Why.
        why: Words,
    },
    /// The child pressed stop, pause or "I do not want to answer". The child. No inverse. Delvejledning 1, pkt. 19.
    Stop {
        /// In which meeting.
        meeting: MeetingId,
        /// What it pressed.
        kind: StopKind,
    },
    /// The adult heard the stop. Adviser, on the talk's screen. No inverse.
    HearStop(MeetingId),
    /// The child chose how to go on. The child. No inverse.
    AnswerStop {
        /// In which meeting.
        meeting: MeetingId,
        /// How.
        chose: StopChoice,
    },
    /// Begins the list of what has to be settled, never before the talk. Adviser. No inverse. N13, N18, N31.
    BeginChecklist(MeetingId),
    /// Puts one point of the list down, by what the case shows. Adviser. Undone by putting it down otherwise.
    PutDownPoint {
        /// Of which meeting.
        meeting: MeetingId,
        /// The point, how it stands, and why or until when.
        point: ChecklistPoint,
    },
    /// Shows the timeline to the child as it now stands. Adviser. No inverse: it was seen. N32.
    ShowTimeline,
    /// The child leaves a question or a wish. The child. No inverse.
    Ask {
        /// Its id.
        question: QuestionId,
        /// In the child's own words.
        words: Words,
        /// Whether it holds words about something that happened.
        urgent: bool,
    },
    /// An adviser read what the child left. Adviser. No inverse.
    ReadQuestion {
        /// Which.
        question: QuestionId,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// Says "I know, and go on" to a finding. Adviser. Ends by itself when safety changes.
    Confirm(Confirmation),
    /// Keeps a document that was made. Adviser. No inverse: it was made.
    MakeDocument(MadeDocument),
    /// Hands a document over. Adviser. No inverse: the child has it. N39.
    HandOver(HandedOver),
    /// Keeps a note for the journal: from now on the talk is changed by corrections only. Adviser. No inverse.
    MakeJournalNote(Journalled),
    /// Assigns the case. Coordinator. Undone by assigning as before.
    Assign {
        /// The adviser.
        adviser: Option<UserId>,
        /// The second adviser (§ 21 stk. 5).
        second: Option<UserId>,
        /// Why.
        why: Option<Words>,
    },
    /// Changes the adviser: whoever comes speaks in what lies ahead, promises go over by name, what was stays. Coordinator.
    /// Undone by another change. N38.
    ChangeAdviser {
        /// Who leaves, who comes, when, why, what carries over.
        change: ChangedAdviser,
        /// Whoever comes, as the child will know them; without an id they get one.
        newcomer: Person,
    },
    /// Closes the case. Adviser, coordinator. Undone by [`Command::Reopen`].
    Close {
        /// The day.
        on: Day,
        /// How it ends for the child; what was planned, where this is absent.
        ending: Option<Ending>,
    },
    /// Gives an id to whatever an older file left without one, so that it can be named. The house, before the first act. No
    /// inverse.
    GiveIds,
    /// Opens a closed case again. Adviser, coordinator. Undone by [`Command::Close`].
    Reopen {
        /// Why.
        why: Words,
    },
}

/// Where a step stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMove {
    /// Which.
    pub step: StepId,
    /// Where it stands.
    pub state: StepState,
    /// The day it was done, or is planned for.
    pub on: Option<Day>,
    /// What is waited for.
    pub waiting_for: Option<Words>,
    /// When the child hears next.
    pub next_contact: Option<Day>,
    /// Why it was left out.
    pub reason: Option<Words>,
    /// Whether the day is promised to the child; as before where this is absent.
    pub promised: Option<bool>,
}
