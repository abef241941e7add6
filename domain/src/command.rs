//! How a case changes: one command for each act, all judged in one place.
//!
//! A page, a talk's screen, an import or the command line says what it wants to change, and nothing else: a command
//! names its own aspect ([`Aspect`]) and cannot reach another. [`decide()`] judges it against the current case and
//! gives the events that happen, or a [`Refusal`] with the field, the reason and the remedy. Nothing is read from
//! outside: the actor, the time and new ids come in the [`Context`].
//!
//! What holds for every command (and is tested over random ones):
//! - a held talk keeps who was there, what the child confirmed and what it was told; only [`Command::Correct`] changes
//!   this, and it keeps what was recorded before;
//! - an id is never used twice, and what it names exists as long as anything refers to it;
//! - a promise is settled once; a checklist point is settled only by what the case shows;
//! - if somebody has changed the same aspect since it was shown, nothing is overwritten;
//! - a value that is already there is not written again: a form that is sent twice changes nothing the second time.

mod aspect;
mod behind;
mod decide;
mod effect;
mod refusal;
mod values;

pub use aspect::{Aspect, Fingerprint};
pub use decide::{ADDITIONS, decide};
pub use refusal::{Reason, Refusal};
pub use values::{Context, LineGoes, StepMove, Untold};

use crate::actor::Confirmation;
use crate::case::{
    AdviserChange, Agreement, AgreementId, Basics, ChecklistPoint, Child, ClosedWhy, Day, Decision, DecisionId,
    DisclosureKind, Ending, EndingPart, Feeling, LocalTime, MeetingId, Name, Notice, NoticeId, Observed, Offered,
    Person, PersonId, Plan, PoliceAgreed, Room, Safety, SafetyPlanLine, SaidId, Step, StepId, StopChoice, StopKind,
    Told, Words,
};
use crate::event::{ChangedAdviser, HandedOver, Held, Journalled, MadeDocument, QuestionId, UserId};
use crate::timeline::Side;
use crate::timeline::laid::Planned;

/// One act on a case. Every change goes through one of these.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Sets the case's own facts. Adviser, coordinator. Undone by the former ones. §§ 21 stk. 5 and 95 depend on them.
    PutBasics(Basics),
    /// Sets the child's data, as the child wants to be spoken of. Adviser. Undone by setting the former data.
    PutChild(Child),
    /// Answers all safety questions; confirmations given for other answers end. Adviser. Undone by giving the former
    /// answers, which does not restore the confirmations. §§ 18 stk. 3, 137.
    AnswerSafety(Safety),
    /// Sets everything that is agreed with the police; confirmations given before it end. Adviser. Undone by the former
    /// agreements, which does not restore the confirmations. N41.
    PutPoliceAgreed(Vec<PoliceAgreed>),
    /// Sets every line of the plan for the child's safety. Adviser. Undone by the former lines. N41.
    PutSafetyPlan(Vec<SafetyPlanLine>),
    /// Says why a waiting child needs no such plan. Adviser. Undone by none, which has it asked again. N41.
    AnswerNoPlan(Option<Words>),
    /// Sets every change of adviser as the child is told of it. Adviser. Undone by what stood before. N38.
    PutAdviserChanges(Vec<AdviserChange>),
    /// Records what the child told that nobody had asked about, or took back; then the safety questions are answered
    /// again. Adviser. No inverse: it was said. Delvejledning 1 ("Barnet må ikke udspørges").
    RecordDisclosure {
        /// In which talk, if it was in one.
        meeting: Option<MeetingId>,
        /// Told or taken back.
        kind: DisclosureKind,
        /// The exact words.
        words: Option<Words>,
    },
    /// Adds a person to the case; without an id they get one. Adviser. Undone by [`Command::RemovePerson`].
    AddPerson(Person),
    /// Changes a person's data. Held talks keep the names of their day. Adviser. Undone by setting the former data.
    PutPerson(Person),
    /// Removes a person whom nothing refers to. Adviser. No inverse: they can only be added as a new person.
    RemovePerson(PersonId),
    /// A person has no part in the case from a day on, and stays in it. Adviser. Undone by [`Command::PutPerson`].
    PersonLeaves {
        /// Who.
        person: PersonId,
        /// From which day.
        on: Day,
    },
    /// Records an underretning; without an id it gets one. Adviser. Undone by [`Command::WithdrawNotice`]. §§ 133, 135, 136.
    AddNotice(Notice),
    /// Takes out an underretning that does not belong to the case, with a reason; the way back from writing it has none. What
    /// was written stays in the history. Adviser. Undone by [`Command::AddNotice`].
    WithdrawNotice(NoticeId, Option<Words>),
    /// Changes the data of an underretning. Adviser. Undone by setting the former data.
    PutNotice(Notice),
    /// Records that the receipt of an underretning was sent. Adviser. Undone by [`Command::PutNotice`]. § 136.
    SendReceipt {
        /// For which.
        notice: NoticeId,
        /// The day.
        on: Day,
    },
    /// Adds a step to the timeline; without an id it gets one. Adviser. Undone by [`Command::RemoveStep`]. N32–N34.
    AddStep(Step),
    /// Changes what a step is and who does it. Adviser. Undone by setting the former data.
    PutStep(Step),
    /// Moves a step: its state, its day, what is waited for. Adviser. Undone by moving it back. N32, N34.
    MoveStep(StepMove),
    /// Removes a step that the child was never shown, from its fork too. Adviser. Undone by [`Command::AddStep`].
    RemoveStep(StepId),
    /// Puts the steps in an order. Adviser. Undone by the former order.
    OrderSteps(Vec<StepId>),
    /// Puts a step on one side of another, as the order is now: twice is once. The ways of a fork go together; the report
    /// stands first and what is done by its day. Adviser. Undone by the former order. N32.
    PutStepBeside {
        /// Which.
        step: StepId,
        /// The other.
        other: StepId,
        /// On which side of it.
        side: Side,
    },
    /// Lays the steps of a track that the case has none of. Adviser. Undone by removing them, until they are shown. N32.
    LayTrack(Vec<Planned>),
    /// Makes a promise to the child; without an id it gets one. Adviser. Undone by [`Command::DropPromise`]. N31.
    MakePromise(Agreement),
    /// Puts a promise that is open in other words, or for another day. Adviser. Undone by the former words. N31.
    RewordPromise(Agreement),
    /// A promise was kept. Adviser. Undone by [`Command::ReopenPromise`]. N31.
    KeepPromise {
        /// Which.
        promise: AgreementId,
        /// The day.
        on: Day,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// A promise was broken; the child is told. Adviser. Undone by [`Command::ReopenPromise`]. N31.
    BreakPromise {
        /// Which.
        promise: AgreementId,
        /// What the child was told.
        told_child: Option<Words>,
        /// Why.
        reason: Option<Words>,
    },
    /// A promise no longer counts. Adviser. Undone by [`Command::ReopenPromise`]. N31.
    DropPromise {
        /// Which.
        promise: AgreementId,
        /// What the child was told.
        told_child: Option<Words>,
        /// Why.
        reason: Words,
    },
    /// A promise that was settled by mistake stands as before: the way back from the three above ([`crate::undo`]). Adviser.
    ReopenPromise(Agreement),
    /// Records a decision; without an id it gets one. Adviser. Undone by [`Command::WithdrawDecision`]. § 3.
    RecordDecision(Decision),
    /// Takes out a decision about somebody else, in the same way. Adviser. Undone by [`Command::RecordDecision`].
    WithdrawDecision(DecisionId, Option<Words>),
    /// Changes the data of a decision. Adviser. Undone by setting the former data.
    PutDecision(Decision),
    /// Records how the case will end; one that says nothing is none. Adviser. Undone by the former text.
    PlanEnding(Ending),
    /// Plans a meeting; it gets an id. Adviser. Undone by [`Command::CancelMeeting`]. § 5 stk. 3.
    PlanMeeting {
        /// When, where, why.
        plan: Plan,
        /// Who is there.
        room: Room,
    },
    /// Plans the talk after another, and records it in that talk's ending. Adviser. Undone by cancelling it. N31.
    PlanNextMeeting {
        /// The talk before it.
        after: MeetingId,
        /// When, where, why.
        plan: Plan,
        /// Who is there.
        room: Room,
    },
    /// Changes the plan of a meeting that was not held. Adviser; on the talk's screen the child changes topics with it.
    /// Undone by the former plan.
    ChangePlan {
        /// The meeting.
        meeting: MeetingId,
        /// The new plan.
        plan: Plan,
    },
    /// Moves a meeting to another time. Adviser. Undone by moving it back.
    MoveMeeting {
        /// Which.
        meeting: MeetingId,
        /// When it begins.
        starts_at: LocalTime,
    },
    /// Cancels a meeting that was not held. Adviser. Undone by [`Command::ReinstateMeeting`].
    CancelMeeting(MeetingId),
    /// Plans a meeting as before its cancelling, unless the child was told. Adviser. Undone by [`Command::CancelMeeting`].
    ReinstateMeeting(MeetingId),
    /// Records that the child was told how a meeting is now. Adviser. Undone by [`Command::UntellMeeting`]. § 5 stk. 3.
    TellMeeting(MeetingId),
    /// The child was not told after all. Adviser. Undone by the one above.
    UntellMeeting(Untold),
    /// Changes who will be in the room. Adviser. Undone by the former room. § 6, § 21 stk. 5.
    ChangeRoom {
        /// Of which meeting.
        meeting: MeetingId,
        /// The new room.
        room: Room,
    },
    /// Changes which brothers and sisters will be in the room for comfort. Adviser. Undone by the former ones.
    PutSiblings {
        /// In which meeting.
        meeting: MeetingId,
        /// All of them.
        siblings: Vec<PersonId>,
    },
    /// Records that the child was told of its right to a bisidder. Adviser. Undone by the former record. § 6 stk. 1.
    OfferBisidder {
        /// In which meeting.
        meeting: MeetingId,
        /// When, by whom, how, and what the child said.
        offered: Offered,
    },
    /// Records a line of the child's words. Adviser. Undone by striking it. § 5 stk. 3.
    WriteLine {
        /// In which meeting.
        meeting: MeetingId,
        /// The words.
        text: Words,
        /// What the child decided about it.
        goes: LineGoes,
    },
    /// Rewords a line that the child has not confirmed. Adviser. Undone by the former words.
    RewriteLine {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// The words.
        text: Words,
    },
    /// Records what the child decides about a line. Adviser, with the child. Undone by the former decision; never back
    /// to open.
    PlaceLine {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// What the child decided about it.
        goes: LineGoes,
    },
    /// Records that a right was told, and how the child took it. Adviser. No inverse but a correction. N13.
    TellRight {
        /// In which meeting.
        meeting: MeetingId,
        /// Which, how, and how the child took it.
        told: Told,
    },
    /// Writes one part of how the talk ends. Adviser, with the child. Undone by the former content. § 2 stk. 4, N31.
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
    /// Records the feelings that the child showed on cards. Adviser. Undone by the former ones.
    ShowFeelings {
        /// In which meeting.
        meeting: MeetingId,
        /// All of them.
        feelings: Vec<Feeling>,
    },
    /// Records a signal that was seen, apart from what it may mean. Adviser. No inverse but a correction.
    Observe {
        /// In which meeting.
        meeting: MeetingId,
        /// What, and in which situation.
        observed: Observed,
    },
    /// Records that a meeting was held, and who was there under their present names. Adviser. No inverse.
    HoldMeeting {
        /// Which.
        meeting: MeetingId,
        /// When it began.
        started_at: Option<LocalTime>,
        /// When it ended.
        ended_at: Option<LocalTime>,
    },
    /// Corrects the record of a held talk; the former record is kept. Adviser. Undone by another correction.
    Correct {
        /// The meeting.
        meeting: MeetingId,
        /// The correct record.
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
    /// The adult confirms that they heard the stop. Adviser, on the talk's screen. No inverse.
    HearStop(MeetingId),
    /// The child chose how to go on. The child. No inverse.
    AnswerStop {
        /// In which meeting.
        meeting: MeetingId,
        /// How.
        chose: StopChoice,
    },
    /// Begins the checklist of a talk, never before the talk. Adviser. No inverse. N13, N18, N31.
    BeginChecklist(MeetingId),
    /// Settles one point of the checklist, by what the case shows. Adviser. Undone by putting it down as it stood, open too.
    PutDownPoint {
        /// Of which meeting.
        meeting: MeetingId,
        /// The point, its state, and why or until when.
        point: ChecklistPoint,
    },
    /// Shows the timeline to the child in its present state. Adviser. No inverse: it was seen. N32.
    ShowTimeline,
    /// The child chooses the companion of its way, or that it wants none. The child, on its own screen. Undone by another
    /// choice. Refused from thirteen on and under the police lock ([`crate::gate::may_have_companion`]).
    ChooseCompanion(Name),
    /// The child leaves a question or a wish. The child. No inverse.
    Ask {
        /// Its id.
        question: QuestionId,
        /// In the child's own words.
        words: Words,
        /// Whether the words are about something that happened.
        urgent: bool,
    },
    /// An adviser has read what the child left. Adviser. No inverse.
    ReadQuestion {
        /// Which.
        question: QuestionId,
        /// What the child was told.
        told_child: Option<Words>,
    },
    /// Says "I know, and go on" to a finding. Adviser. Ends when the safety answers change.
    Confirm(Confirmation),
    /// Keeps a document that was made. Adviser. No inverse: it was made.
    MakeDocument(MadeDocument),
    /// Hands a document over. Adviser. No inverse: the child has it. N39.
    HandOver(HandedOver),
    /// Keeps a note for the journal; afterwards the talk is changed only by corrections. Adviser. No inverse.
    MakeJournalNote(Journalled),
    /// Assigns the case. Coordinator. Undone by the former assignment.
    Assign {
        /// The adviser.
        adviser: Option<UserId>,
        /// The second adviser (§ 21 stk. 5).
        second: Option<UserId>,
        /// Why.
        why: Option<Words>,
    },
    /// Bars the case to an account that has no part in it: a person the child may have to be kept from works in the
    /// municipality. Adviser, coordinator. Undone by [`Command::LiftBar`].
    BarAccount {
        /// Whose account.
        account: UserId,
        /// Why.
        why: Option<Words>,
    },
    /// Bars the case to an account no more. Adviser, coordinator. Undone by [`Command::BarAccount`].
    LiftBar(UserId),
    /// Changes the adviser: the new one speaks in future talks and takes over the promises by name; the past stays as
    /// recorded. Coordinator. Undone by another change. N38.
    ChangeAdviser {
        /// Who leaves, who comes, when, why, what carries over.
        change: ChangedAdviser,
        /// The new adviser, as the child will know them; without an id they get one.
        newcomer: Person,
    },
    /// Closes the case. Sent twice it changes nothing the second time. Adviser, coordinator. Undone by
    /// [`Command::Reopen`].
    Close {
        /// The day, which has come.
        on: Day,
        /// Why the work ends.
        why: ClosedWhy,
        /// How it ends for the child; if absent, what was planned.
        ending: Option<Ending>,
    },
    /// Gives an id to everything an older file left without one, so that commands can address it. Done by the server
    /// before the first act. No inverse.
    GiveIds,
    /// Opens a closed case again; an open one stays as it is. Adviser, coordinator. Undone by [`Command::Close`].
    Reopen {
        /// Why.
        why: Words,
    },
}
