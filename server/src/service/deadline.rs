//! Settles legal deadlines.

use domain::agenda::DueKind;
use domain::case::{Case, Day, NoticeId, Step, StepState, StepWord};
use domain::command::{Command, StepMove};

/// The command that settles a legal deadline on a day: the receipt was sent, or the required step is done. `None` if
/// `kind` is not a legal deadline. `what` is the id that the deadline refers to.
#[must_use]
pub fn settle(case: &Case, kind: DueKind, what: &str, on: Day) -> Option<Command> {
    match kind {
        DueKind::Receipt => Some(Command::SendReceipt {
            notice: NoticeId::from(what),
            on,
        }),
        DueKind::Assessment24Hours => Some(done(case, StepWord::FirstLook, on)),
        DueKind::FourMonths => Some(done(case, StepWord::Assessment, on)),
        DueKind::FollowUp => Some(done(case, StepWord::FollowUp, on)),
        DueKind::Talk
        | DueKind::Promise
        | DueKind::SignOfLife
        | DueKind::Question
        | DueKind::SafetyAgain
        | DueKind::TellMeeting
        | DueKind::TellAdviser
        | DueKind::PrepareVisit
        | DueKind::SayGoodbye
        | DueKind::PaperOfPlan
        | DueKind::PlanEnds
        | DueKind::NeedsPlan
        | DueKind::PaperOfDecision
        | DueKind::Complaint
        | DueKind::PaperOfHearing
        | DueKind::PaperOfPlace
        | DueKind::AfterTalk => None,
    }
}

/// Marks the first step with this name that is not done; adds a step if there is none.
fn done(case: &Case, word: StepWord, on: Day) -> Command {
    let open = |step: &&Step| step.step == Some(word) && step.state != Some(StepState::Done);
    match case.steps.iter().find(open) {
        Some(step) => Command::MoveStep(StepMove {
            step: step.id.clone(),
            state: StepState::Done,
            on: Some(on),
            waiting_for: step.waiting_for.clone(),
            next_contact: step.next_contact,
            reason: step.reason.clone(),
            promised: None,
        }),
        None => Command::AddStep(Step {
            step: Some(word),
            state: Some(StepState::Done),
            on: Some(on),
            ..Step::default()
        }),
    }
}
