//! Which aspect a command belongs to, which others it may change (what it adds, and the few that follow by rule), and
//! whether it is allowed in a closed case.

use super::{Aspect, Command};
use crate::case::EndingName;

impl Command {
    /// The aspect whose fingerprint the page sends along; `None` for commands that add something and for those always
    /// judged on the newest state.
    #[must_use]
    pub fn aspect(&self) -> Option<Aspect> {
        Some(match self {
            Command::PutBasics(_) => Aspect::Basics,
            Command::PutChild(_) => Aspect::Child,
            // What the police agreed to is one of the answers: whoever answers them anew has seen it. Why no plan is needed is
            // said of these answers and of no later ones.
            Command::AnswerSafety(_) | Command::PutPoliceAgreed(_) | Command::AnswerNoPlan(_) => Aspect::Safety,
            Command::PutSafetyPlan(_) => Aspect::SafetyPlan,
            Command::PutAdviserChanges(_) => Aspect::AdviserChanges,
            Command::PutPerson(person) => Aspect::Person(person.id.clone()),
            Command::RemovePerson(person) | Command::PersonLeaves { person, .. } => Aspect::Person(person.clone()),
            Command::PutNotice(notice) => Aspect::Notice(notice.id.clone()),
            Command::SendReceipt { notice, .. } | Command::WithdrawNotice(notice, _) => Aspect::Notice(notice.clone()),
            Command::PutStep(step) => Aspect::Step(step.id.clone()),
            Command::MoveStep(moved) => Aspect::Step(moved.step.clone()),
            Command::RemoveStep(step) => Aspect::Step(step.clone()),
            Command::OrderSteps(_) => Aspect::StepOrder,
            Command::KeepPromise { promise, .. }
            | Command::BreakPromise { promise, .. }
            | Command::DropPromise { promise, .. } => Aspect::Promise(promise.clone()),
            Command::ReopenPromise(promise) | Command::RewordPromise(promise) => Aspect::Promise(promise.id.clone()),
            Command::PutDecision(decision) => Aspect::Decision(decision.id.clone()),
            Command::WithdrawDecision(decision, _) => Aspect::Decision(decision.clone()),
            Command::PlanEnding(_) => Aspect::Ending,
            Command::ChangePlan { meeting, .. } | Command::MoveMeeting { meeting, .. } => Aspect::Plan(meeting.clone()),
            Command::CancelMeeting(meeting)
            | Command::ReinstateMeeting(meeting)
            | Command::HoldMeeting { meeting, .. } => Aspect::Course(meeting.clone()),
            Command::TellMeeting(meeting) => Aspect::ChildKnows(meeting.clone()),
            Command::UntellMeeting(untold) => Aspect::ChildKnows(untold.meeting.clone()),
            Command::ChangeRoom { meeting, .. } => Aspect::Room(meeting.clone()),
            Command::PutSiblings { meeting, .. } => Aspect::Siblings(meeting.clone()),
            Command::OfferBisidder { meeting, .. } => Aspect::Offer(meeting.clone()),
            Command::RewriteLine { meeting, line, .. } | Command::PlaceLine { meeting, line, .. } => {
                Aspect::Line(meeting.clone(), line.clone())
            }
            Command::PutEndingPart { meeting, part } => Aspect::EndingPart(meeting.clone(), part.name()),
            Command::ShowFeelings { meeting, .. } => Aspect::Feelings(meeting.clone()),
            Command::PutDownPoint { meeting, .. } => Aspect::Checklist(meeting.clone()),
            Command::MakeJournalNote(_) => Aspect::Journal,
            Command::Assign { .. } | Command::ChangeAdviser { .. } => Aspect::Assignment,
            Command::BarAccount { .. } | Command::LiftBar(_) => Aspect::Bars,
            Command::Close { .. } | Command::Reopen { .. } => Aspect::State,
            Command::AddPerson(_)
            | Command::AddNotice(_)
            | Command::AddStep(_)
            | Command::PutStepBeside { .. }
            | Command::LayTrack(_)
            | Command::MakePromise(_)
            | Command::RecordDecision(_)
            | Command::PlanMeeting { .. }
            | Command::PlanNextMeeting { .. }
            | Command::WriteLine { .. }
            | Command::TellRight { .. }
            | Command::GiveFeedback { .. }
            | Command::Observe { .. }
            | Command::Correct { .. }
            | Command::Stop { .. }
            | Command::HearStop(_)
            | Command::AnswerStop { .. }
            | Command::BeginChecklist(_)
            | Command::ShowTimeline
            | Command::ChooseCompanion(_)
            | Command::Ask { .. }
            | Command::ReadQuestion { .. }
            | Command::Confirm(_)
            | Command::RecordDisclosure { .. }
            | Command::MakeDocument(_)
            | Command::HandOver(_)
            | Command::GiveIds => return None,
        })
    }

    /// Whether it is allowed in a closed case: a child can always stop, promises are settled, documents that were made
    /// are handed over, the child's questions are read, what it tells is recorded, and the case can be reopened. A form
    /// that closed it may come twice.
    #[must_use]
    pub fn counts_in_a_closed_case(&self) -> bool {
        matches!(
            self,
            Command::Stop { .. }
                | Command::HearStop(_)
                | Command::AnswerStop { .. }
                | Command::KeepPromise { .. }
                | Command::BreakPromise { .. }
                | Command::DropPromise { .. }
                | Command::ReopenPromise(_)
                | Command::ReadQuestion { .. }
                | Command::RecordDisclosure { .. }
                | Command::Confirm(_)
                | Command::MakeDocument(_)
                | Command::HandOver(_)
                | Command::MakeJournalNote(_)
                | Command::Correct { .. }
                | Command::PutDownPoint { .. }
                | Command::Assign { .. }
                | Command::BarAccount { .. }
                | Command::LiftBar(_)
                | Command::Close { .. }
                | Command::Reopen { .. }
                | Command::GiveIds
        )
    }

    /// Whether the command may change an aspect; `is_new` if the case did not have it before.
    ///
    /// Changes by rule beyond the command's own aspect: answering safety, an agreement with the police, and marking or
    /// removing somebody suspected end confirmations; opening a case again ends the answer that no plan is needed, and
    /// answering safety in full settles what the child told; changing a person first records how held talks name them
    /// (their [`Aspect::Course`]); adding or removing a step changes the order, and a removed one is no other way of
    /// another; a change of adviser reaches everything in the future.
    #[must_use]
    pub fn may_change(&self, aspect: &Aspect, is_new: bool) -> bool {
        if self.aspect().as_ref() == Some(aspect) {
            return true;
        }
        match self {
            Command::AnswerSafety(_) => matches!(aspect, Aspect::Confirmations | Aspect::Disclosures),
            Command::PutPoliceAgreed(_) | Command::RemovePerson(_) | Command::Reopen { .. } => {
                *aspect == Aspect::Confirmations
            }
            Command::RecordDisclosure { .. } => matches!(
                aspect,
                Aspect::Disclosures | Aspect::Confirmations | Aspect::EndingPart(_, EndingName::Tonight)
            ),
            Command::AddPerson(_) => {
                *aspect == Aspect::Confirmations || (is_new && matches!(aspect, Aspect::Person(_)))
            }
            Command::PutPerson(_) => matches!(aspect, Aspect::Confirmations | Aspect::Course(_)),
            Command::AddNotice(_) => is_new && matches!(aspect, Aspect::Notice(_)),
            Command::AddStep(_) | Command::LayTrack(_) => {
                *aspect == Aspect::StepOrder || (is_new && matches!(aspect, Aspect::Step(_)))
            }
            Command::PutStepBeside { .. } => *aspect == Aspect::StepOrder,
            Command::RemoveStep(_) => matches!(aspect, Aspect::StepOrder | Aspect::Step(_)),
            Command::MakePromise(_) => is_new && matches!(aspect, Aspect::Promise(_)),
            Command::RecordDecision(_) => is_new && matches!(aspect, Aspect::Decision(_)),
            Command::PlanMeeting { .. } => is_new && aspect.meeting().is_some(),
            Command::PlanNextMeeting { after, .. } => {
                let named = Aspect::EndingPart(after.clone(), EndingName::Next);
                *aspect == named || (is_new && aspect.meeting().is_some_and(|meeting| meeting != after))
            }
            Command::WriteLine { meeting, .. } => is_new && matches!(aspect, Aspect::Line(of, _) if of == meeting),
            Command::TellRight { meeting, .. } => *aspect == Aspect::Told(meeting.clone()),
            Command::GiveFeedback { meeting, .. } => *aspect == Aspect::Feedback(meeting.clone()),
            Command::Observe { meeting, .. } => *aspect == Aspect::Observed(meeting.clone()),
            Command::Correct { meeting, .. } => {
                let of_this = aspect.meeting() == Some(meeting);
                of_this
                    && matches!(
                        aspect,
                        Aspect::Corrections(_)
                            | Aspect::Course(_)
                            | Aspect::Line(..)
                            | Aspect::Told(_)
                            | Aspect::Offer(_)
                            | Aspect::Observed(_)
                    )
            }
            Command::Stop { meeting, .. } | Command::HearStop(meeting) | Command::AnswerStop { meeting, .. } => {
                *aspect == Aspect::Stops(meeting.clone())
            }
            Command::BeginChecklist(meeting) => *aspect == Aspect::Checklist(meeting.clone()),
            // The talk on the way that the child was shown goes along.
            Command::TellMeeting(_) | Command::UntellMeeting(_) => *aspect == Aspect::ShownTimeline,
            // A way that promises a talk tells the child when it is.
            Command::ShowTimeline => matches!(aspect, Aspect::ShownTimeline | Aspect::ChildKnows(_)),
            Command::ChooseCompanion(_) => *aspect == Aspect::Child,
            Command::Ask { .. } | Command::ReadQuestion { .. } => *aspect == Aspect::Questions,
            Command::Confirm(_) | Command::AnswerNoPlan(_) => *aspect == Aspect::Confirmations,
            Command::MakeDocument(_) => *aspect == Aspect::Documents,
            // A paper tells the child when its talk is.
            Command::HandOver(_) => matches!(aspect, Aspect::Documents | Aspect::ChildKnows(_)),
            // The promised day of the talk on the way goes with the talk.
            Command::ChangePlan { meeting, .. }
            | Command::MoveMeeting { meeting, .. }
            | Command::CancelMeeting(meeting) => {
                matches!(aspect, Aspect::Step(_)) || *aspect == Aspect::ChildKnows(meeting.clone())
            }
            Command::ReinstateMeeting(meeting) => *aspect == Aspect::ChildKnows(meeting.clone()),
            Command::ChangeAdviser { .. } => matches!(
                aspect,
                Aspect::Person(_)
                    | Aspect::Room(_)
                    | Aspect::Step(_)
                    | Aspect::Promise(_)
                    | Aspect::Course(_)
                    | Aspect::Confirmations
            ),
            // Things without an id had no aspects of their own; they have them from now on.
            Command::GiveIds => is_new || *aspect == Aspect::StepOrder || aspect.is_nameless(),
            Command::Close { .. } => *aspect == Aspect::Ending,
            _ => false,
        }
    }
}
