//! Events that write one part of a case: exactly what one command changes.

use super::correction::Correction;
use crate::case::{
    AdviserChange, Agreement, AgreementId, Basics, Child, ChildKnows, Day, Decision, Disclosure, Ending, EndingPart,
    Feedback, Feeling, MeetingId, Name, Notice, Observed, Offered, Person, PersonId, Place, Plan, PoliceAgreed, Room,
    Safety, SafetyPlanLine, Said, SaidId, Step, StepId, Words,
};
use serde::{Deserialize, Serialize};

/// The new content of one part of the case. Stored beside the other events under a tag of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum PartEvent {
    /// The case's own facts.
    BasicsPut {
        /// As they are now.
        basics: Basics,
    },
    /// The child.
    ChildPut {
        /// As it is now.
        child: Child,
    },
    /// The child chose the companion of its way.
    CompanionChosen {
        /// Its code; `none` if the child wants none.
        companion: Name,
    },
    /// The safety answers. Confirmations end, because they were given for other answers.
    SafetyAnswered {
        /// As they are now.
        safety: Safety,
    },
    /// What is agreed with the police. Confirmations end, because they were given without it, or for more.
    PoliceAgreedPut {
        /// All of it, as it is now.
        agreed: Vec<PoliceAgreed>,
    },
    /// The plan for the child's safety.
    SafetyPlanPut {
        /// All of it, as it is now.
        lines: Vec<SafetyPlanLine>,
    },
    /// The adviser was asked whether the child needs a plan for its safety while it waits.
    NoPlanAnswered {
        /// Why it needs none; none where that answer was taken back.
        why: Option<Words>,
        /// The day.
        on: Day,
    },
    /// The changes of adviser, as the child is told of them.
    AdviserChangesPut {
        /// All of them, as they are now.
        changes: Vec<AdviserChange>,
    },
    /// The child told of something nobody had asked about, or took it back.
    DisclosureRecorded {
        /// As it was recorded.
        disclosure: Disclosure,
    },
    /// A person was added to the case, or their data changed.
    PersonPut {
        /// As they are now.
        person: Person,
    },
    /// A person whom nothing refers to was removed from the case.
    PersonRemoved {
        /// Who.
        person: PersonId,
    },
    /// A person no longer has a part in the case, but stays in it because a talk names them.
    PersonLeft {
        /// Who.
        person: PersonId,
        /// From which day.
        on: Day,
    },
    /// An underretning was added, or its data changed.
    NoticePut {
        /// As it is now.
        notice: Notice,
    },
    /// An underretning that does not belong to the case was taken out of it; what was written of it stays in the history.
    NoticeWithdrawn {
        /// As it stood.
        notice: Notice,
        /// Why; none where whoever wrote it took it back at once.
        why: Option<Words>,
    },
    /// A step was added to the timeline, or its data changed.
    StepPut {
        /// As it is now.
        step: Step,
    },
    /// A step that the child was never shown was removed from the timeline.
    StepRemoved {
        /// Which.
        step: StepId,
    },
    /// The steps were put in another order.
    StepsOrdered {
        /// Every step, in the new order.
        order: Vec<StepId>,
    },
    /// Something was promised to the child.
    PromiseMade {
        /// As it was promised.
        agreement: Agreement,
    },
    /// A promise that is open was put in other words, or for another day.
    PromiseReworded {
        /// As it is now.
        agreement: Agreement,
    },
    /// A promise passed to the adviser who follows the one who made it (N38).
    PromiseCarried {
        /// Which.
        agreement: AgreementId,
        /// Who keeps it from now on.
        to: PersonId,
    },
    /// A promise that was settled by mistake stands as it did before.
    PromiseReopened {
        /// As it is now.
        agreement: Agreement,
    },
    /// A decision was recorded, or its data changed.
    DecisionPut {
        /// As it is now.
        decision: Decision,
    },
    /// A decision that was not made about this child was taken out of the case; what was written of it stays in the history.
    DecisionWithdrawn {
        /// As it stood.
        decision: Decision,
        /// Why; none where whoever wrote it took it back at once.
        why: Option<Words>,
    },
    /// How the case will end was recorded.
    EndingPlanned {
        /// As it is now.
        ending: Ending,
    },
    /// A meeting was planned.
    MeetingPlanned {
        /// Its id.
        meeting: MeetingId,
        /// When, where, why.
        plan: Plan,
        /// Who is there.
        room: Room,
    },
    /// The plan of a meeting changed.
    PlanChanged {
        /// The meeting.
        meeting: MeetingId,
        /// As it is now.
        plan: Plan,
    },
    /// A meeting was cancelled.
    MeetingCancelled {
        /// Which.
        meeting: MeetingId,
    },
    /// A meeting that was cancelled by mistake is planned as before.
    MeetingReinstated {
        /// Which.
        meeting: MeetingId,
    },
    /// The child was told when a meeting is now, or that it is called off.
    MeetingTold {
        /// Which.
        meeting: MeetingId,
        /// What the child knows from then on.
        knows: ChildKnows,
    },
    /// That the child was told of a meeting was written by mistake: it knows what it knew before.
    MeetingUntold {
        /// Which.
        meeting: MeetingId,
        /// What the child knew before; nothing where it knew of no time.
        knows: Option<ChildKnows>,
        /// The talk on the way that the child was shown, as it was promised there before; none where that stayed.
        step: Option<Step>,
    },
    /// Who will be in the room changed.
    RoomChanged {
        /// Of which meeting.
        meeting: MeetingId,
        /// As it is now.
        room: Room,
    },
    /// Which brothers and sisters will be in the room changed.
    SiblingsPut {
        /// Of which meeting.
        meeting: MeetingId,
        /// All of them, as it is now.
        siblings: Vec<PersonId>,
    },
    /// The child was told of its right to a bisidder (barnets lov § 6).
    BisidderOffered {
        /// In which meeting.
        meeting: MeetingId,
        /// When, by whom, how, and what the child said.
        offered: Offered,
    },
    /// A line of the child's words was recorded, or one not yet confirmed was reworded.
    LineWritten {
        /// In which meeting.
        meeting: MeetingId,
        /// As it is now.
        line: Said,
    },
    /// The child decided about a line: on the paper, off it, or struck.
    LinePlaced {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// Whether the child said yes to it.
        confirmed: Option<bool>,
        /// Whether it goes on the paper.
        on_paper: Option<bool>,
    },
    /// One part of how a talk ends.
    EndingPartPut {
        /// Of which meeting.
        meeting: MeetingId,
        /// As it is now.
        part: EndingPart,
    },
    /// How the talk was for the child.
    FeedbackGiven {
        /// In which meeting.
        meeting: MeetingId,
        /// As it is now.
        feedback: Feedback,
    },
    /// Feelings that the child showed on cards.
    FeelingsShown {
        /// In which meeting.
        meeting: MeetingId,
        /// As they are now.
        feelings: Vec<Feeling>,
    },
    /// A signal was seen.
    Observed {
        /// In which meeting.
        meeting: MeetingId,
        /// What, and in which situation.
        observed: Observed,
    },
    /// The record of a held talk was corrected.
    Corrected(Correction),
    /// Things that an older file left without an id got one.
    IdsGiven {
        /// The places and their ids.
        ids: Vec<IdGiven>,
    },
}

/// A place in the case and the id it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdGiven {
    /// Where.
    pub place: Place,
    /// The id.
    pub id: String,
}

impl PartEvent {
    /// The names of these events.
    pub const NAMES: [&'static str; 41] = [
        "basics-put",
        "child-put",
        "companion-chosen",
        "safety-answered",
        "police-agreed-put",
        "safety-plan-put",
        "no-plan-answered",
        "disclosure-recorded",
        "person-put",
        "person-removed",
        "person-left",
        "notice-put",
        "notice-withdrawn",
        "step-put",
        "step-removed",
        "steps-ordered",
        "promise-made",
        "promise-reworded",
        "promise-carried",
        "promise-reopened",
        "decision-put",
        "decision-withdrawn",
        "adviser-changes-put",
        "ending-planned",
        "meeting-planned",
        "plan-changed",
        "meeting-cancelled",
        "meeting-reinstated",
        "meeting-told",
        "meeting-untold",
        "room-changed",
        "siblings-put",
        "bisidder-offered",
        "line-written",
        "line-placed",
        "ending-part-put",
        "feedback-given",
        "feelings-shown",
        "observed",
        "corrected",
        "ids-given",
    ];

    /// The event's name in storage.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            PartEvent::BasicsPut { .. } => "basics-put",
            PartEvent::ChildPut { .. } => "child-put",
            PartEvent::CompanionChosen { .. } => "companion-chosen",
            PartEvent::SafetyAnswered { .. } => "safety-answered",
            PartEvent::PoliceAgreedPut { .. } => "police-agreed-put",
            PartEvent::SafetyPlanPut { .. } => "safety-plan-put",
            PartEvent::NoPlanAnswered { .. } => "no-plan-answered",
            PartEvent::AdviserChangesPut { .. } => "adviser-changes-put",
            PartEvent::DisclosureRecorded { .. } => "disclosure-recorded",
            PartEvent::PersonPut { .. } => "person-put",
            PartEvent::PersonRemoved { .. } => "person-removed",
            PartEvent::PersonLeft { .. } => "person-left",
            PartEvent::NoticePut { .. } => "notice-put",
            PartEvent::NoticeWithdrawn { .. } => "notice-withdrawn",
            PartEvent::StepPut { .. } => "step-put",
            PartEvent::StepRemoved { .. } => "step-removed",
            PartEvent::StepsOrdered { .. } => "steps-ordered",
            PartEvent::PromiseMade { .. } => "promise-made",
            PartEvent::PromiseReworded { .. } => "promise-reworded",
            PartEvent::PromiseCarried { .. } => "promise-carried",
            PartEvent::PromiseReopened { .. } => "promise-reopened",
            PartEvent::DecisionPut { .. } => "decision-put",
            PartEvent::DecisionWithdrawn { .. } => "decision-withdrawn",
            PartEvent::EndingPlanned { .. } => "ending-planned",
            PartEvent::MeetingPlanned { .. } => "meeting-planned",
            PartEvent::PlanChanged { .. } => "plan-changed",
            PartEvent::MeetingCancelled { .. } => "meeting-cancelled",
            PartEvent::MeetingReinstated { .. } => "meeting-reinstated",
            PartEvent::MeetingTold { .. } => "meeting-told",
            PartEvent::MeetingUntold { .. } => "meeting-untold",
            PartEvent::RoomChanged { .. } => "room-changed",
            PartEvent::SiblingsPut { .. } => "siblings-put",
            PartEvent::BisidderOffered { .. } => "bisidder-offered",
            PartEvent::LineWritten { .. } => "line-written",
            PartEvent::LinePlaced { .. } => "line-placed",
            PartEvent::EndingPartPut { .. } => "ending-part-put",
            PartEvent::FeedbackGiven { .. } => "feedback-given",
            PartEvent::FeelingsShown { .. } => "feelings-shown",
            PartEvent::Observed { .. } => "observed",
            PartEvent::Corrected(_) => "corrected",
            PartEvent::IdsGiven { .. } => "ids-given",
        }
    }
}
