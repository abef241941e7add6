//! Events that write one part of a case: what one command changes, and nothing beside it.

use super::correction::Correction;
use crate::case::{
    Agreement, AgreementId, Basics, Child, Day, Decision, Ending, EndingPart, Feedback, Feeling, MeetingId, Notice,
    Observed, Offered, Person, PersonId, Place, Plan, Room, Safety, Said, SaidId, Step, StepId,
};
use serde::{Deserialize, Serialize};

/// One part of the case is now this. In storage it stands beside the other events under a tag of its own.
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
    /// The safety answers. Whoever said yes to other answers has not said yes to these: confirmations end.
    SafetyAnswered {
        /// As they are now.
        safety: Safety,
    },
    /// Somebody came into the case, or is described anew.
    PersonPut {
        /// As they are now.
        person: Person,
    },
    /// Somebody whom nothing names is no longer in the case.
    PersonRemoved {
        /// Who.
        person: PersonId,
    },
    /// Somebody has nothing to do with the case any more, and stays in it, since a talk names them.
    PersonLeft {
        /// Who.
        person: PersonId,
        /// From which day.
        on: Day,
    },
    /// An underretning came, or is described anew.
    NoticePut {
        /// As it is now.
        notice: Notice,
    },
    /// A step came onto the timeline, or is described anew.
    StepPut {
        /// As it is now.
        step: Step,
    },
    /// A step that the child was never shown is no longer on the timeline.
    StepRemoved {
        /// Which.
        step: StepId,
    },
    /// The steps stand in another order.
    StepsOrdered {
        /// Every step, in its order.
        order: Vec<StepId>,
    },
    /// Something was promised to the child.
    PromiseMade {
        /// As it was promised.
        agreement: Agreement,
    },
    /// A promise goes over to whoever comes after the one who gave it (N38).
    PromiseCarried {
        /// Which.
        agreement: AgreementId,
        /// Who keeps it from now on.
        to: PersonId,
    },
    /// A decision was written down, or is described anew.
    DecisionPut {
        /// As it is now.
        decision: Decision,
    },
    /// How the case will end was written down.
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
        /// Of which.
        meeting: MeetingId,
        /// As it is now.
        plan: Plan,
    },
    /// A meeting will not be held.
    MeetingCancelled {
        /// Which.
        meeting: MeetingId,
    },
    /// Who will be in the room changed.
    RoomChanged {
        /// Of which meeting.
        meeting: MeetingId,
        /// As it is now.
        room: Room,
    },
    /// The child was told of its right to a bisidder (barnets lov § 6).
    BisidderOffered {
        /// In which meeting.
        meeting: MeetingId,
        /// When, by whom, how, and what the child said.
        offered: Offered,
    },
    /// A line of the child's words was written, or one that it has not confirmed was written anew.
    LineWritten {
        /// In which meeting.
        meeting: MeetingId,
        /// As it is now.
        line: Said,
    },
    /// A line got its place: on the paper, off it, or struck.
    LinePlaced {
        /// In which meeting.
        meeting: MeetingId,
        /// Which.
        line: SaidId,
        /// Whether the child said yes to it.
        confirmed: Option<bool>,
        /// Whether it stands on the paper.
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
    /// What stands of a held talk was put right.
    Corrected(Correction),
    /// What an older file left without an id got one.
    IdsGiven {
        /// Which, and what it is called from now on.
        ids: Vec<IdGiven>,
    },
}

/// A place in the case, and its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdGiven {
    /// Where.
    pub place: Place,
    /// The id.
    pub id: String,
}

impl PartEvent {
    /// The name of every such event.
    pub const NAMES: [&'static str; 27] = [
        "basics-put",
        "child-put",
        "safety-answered",
        "person-put",
        "person-removed",
        "person-left",
        "notice-put",
        "step-put",
        "step-removed",
        "steps-ordered",
        "promise-made",
        "promise-carried",
        "decision-put",
        "ending-planned",
        "meeting-planned",
        "plan-changed",
        "meeting-cancelled",
        "room-changed",
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

    /// The event's own name, as it stands in storage.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            PartEvent::BasicsPut { .. } => "basics-put",
            PartEvent::ChildPut { .. } => "child-put",
            PartEvent::SafetyAnswered { .. } => "safety-answered",
            PartEvent::PersonPut { .. } => "person-put",
            PartEvent::PersonRemoved { .. } => "person-removed",
            PartEvent::PersonLeft { .. } => "person-left",
            PartEvent::NoticePut { .. } => "notice-put",
            PartEvent::StepPut { .. } => "step-put",
            PartEvent::StepRemoved { .. } => "step-removed",
            PartEvent::StepsOrdered { .. } => "steps-ordered",
            PartEvent::PromiseMade { .. } => "promise-made",
            PartEvent::PromiseCarried { .. } => "promise-carried",
            PartEvent::DecisionPut { .. } => "decision-put",
            PartEvent::EndingPlanned { .. } => "ending-planned",
            PartEvent::MeetingPlanned { .. } => "meeting-planned",
            PartEvent::PlanChanged { .. } => "plan-changed",
            PartEvent::MeetingCancelled { .. } => "meeting-cancelled",
            PartEvent::RoomChanged { .. } => "room-changed",
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
