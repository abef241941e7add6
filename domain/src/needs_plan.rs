//! Whether a child that waits needs a plan for its safety (docs/needs.md, N41; barnets lov § 7). Nobody but the adviser can know:
//! they are asked once, and again where what is answered about safety is another or the case is opened again (decision 0084).

use crate::case::{Day, Person, Police, PoliceAbout, Safety, StepState, Words};
use crate::event::CaseState;
use serde::{Deserialize, Serialize};

/// The adviser's answer that a child needs no plan while it waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoPlan {
    /// Why, in the adviser's words.
    pub why: Words,
    /// The day.
    pub on: Day,
}

/// Whether the adviser is asked: the child waits, somebody is suspected, and there is neither a plan nor the answer that it
/// needs none.
#[must_use]
pub fn is_asked(state: &CaseState) -> bool {
    state.is_open() && !is_planned(state) && state.no_plan.is_none() && waits_unsafe(state)
}

/// The answer that no plan is needed, as it stands where the plan would: none beside a plan that was written all the same.
#[must_use]
pub fn answered(state: &CaseState) -> Option<&NoPlan> {
    state.no_plan.as_ref().filter(|_| !is_planned(state))
}

fn is_planned(state: &CaseState) -> bool {
    state.case.safety_plan.iter().any(|line| line.is_written())
}

/// Whether a child waits while somebody is suspected: for the police, or for what a step of its way waits for. Of a child
/// that is suspected itself nobody is asked: its defender comes first.
fn waits_unsafe(state: &CaseState) -> bool {
    let Some(safety) = &state.case.safety else {
        return false;
    };
    let steps = &state.case.steps;
    let waits =
        safety.police.is_some_and(Police::is_open) || steps.iter().any(|step| step.state == Some(StepState::Waiting));
    waits && harms_child(safety)
}

fn harms_child(safety: &Safety) -> bool {
    let by_another = safety.police_about != Some(PoliceAbout::ChildSuspected);
    by_another && !safety.suspected.is_unanswered() && !safety.suspected.is_nobody()
}

/// Whether other answers about safety make the adviser's answer one about something else. What is agreed with the police is
/// kept beside the answers, and is none.
pub(crate) fn answers_differ(before: Option<&Safety>, now: &Safety) -> bool {
    let answers = |safety: &Safety| Safety {
        police_agreed: Vec::new(),
        ..safety.clone()
    };
    before.map(answers) != Some(answers(now))
}

/// Whether somebody is marked as suspected, or is no more: that is an answer about safety too.
pub(crate) fn suspicion_differs(before: Option<&Person>, now: &Person) -> bool {
    before.is_some_and(is_suspected) != is_suspected(now)
}

/// Whether somebody is marked as suspected.
pub(crate) fn is_suspected(person: &Person) -> bool {
    person.suspected == Some(true)
}
