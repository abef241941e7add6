//! Which aspects a command may change: its own, what it brings into the case, and the few that follow from it by rule.

use super::{Aspect, Command};
use crate::case::EndingName;

impl Command {
    /// Whether an aspect may differ after the command; `is_new` where the case did not have it before.
    ///
    /// What follows by rule and is no aspect of the command's own: answering safety and marking somebody suspected end
    /// confirmations; changing somebody first keeps how held talks name them (their [`Aspect::Course`]); a step that comes or
    /// goes moves the order; a change of adviser reaches whatever lies ahead.
    #[must_use]
    pub fn may_change(&self, aspect: &Aspect, is_new: bool) -> bool {
        if self.aspect().as_ref() == Some(aspect) {
            return true;
        }
        match self {
            Command::AnswerSafety(_) => *aspect == Aspect::Confirmations,
            Command::AddPerson(_) => {
                *aspect == Aspect::Confirmations || (is_new && matches!(aspect, Aspect::Person(_)))
            }
            Command::PutPerson(_) => matches!(aspect, Aspect::Confirmations | Aspect::Course(_)),
            Command::AddNotice(_) => is_new && matches!(aspect, Aspect::Notice(_)),
            Command::AddStep(_) => *aspect == Aspect::StepOrder || (is_new && matches!(aspect, Aspect::Step(_))),
            Command::RemoveStep(_) => *aspect == Aspect::StepOrder,
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
            Command::ShowTimeline => *aspect == Aspect::ShownTimeline,
            Command::Ask { .. } | Command::ReadQuestion { .. } => *aspect == Aspect::Questions,
            Command::Confirm(_) => *aspect == Aspect::Confirmations,
            Command::MakeDocument(_) | Command::HandOver(_) => *aspect == Aspect::Documents,
            Command::ChangeAdviser { .. } => matches!(
                aspect,
                Aspect::Person(_)
                    | Aspect::Room(_)
                    | Aspect::Step(_)
                    | Aspect::Promise(_)
                    | Aspect::Course(_)
                    | Aspect::Confirmations
            ),
            // What had no id could not be named, and has its aspects from now on.
            Command::GiveIds => is_new || *aspect == Aspect::StepOrder || aspect.is_nameless(),
            Command::Close { .. } => *aspect == Aspect::Ending,
            _ => false,
        }
    }
}
