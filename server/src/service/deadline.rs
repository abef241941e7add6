//! What settles a deadline of the law.

use domain::agenda::DueKind;
use domain::case::{Case, Day, NoticeId, Step, StepState, StepWord};
use domain::command::{Command, StepMove};

/// What settles a deadline on a day: the receipt is sent, or the step that it asks for is done. `None` for what is no deadline of
/// the law. `what` is the id that the deadline names.
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
        DueKind::Talk | DueKind::Promise | DueKind::SignOfLife | DueKind::Question | DueKind::AfterTalk => None,
    }
}

/// The first step of that name that is not done yet; a case that has none gets it.
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
