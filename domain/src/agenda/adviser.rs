//! Whether a child heard that it has another adviser (docs/needs.md, N38), and whether somebody put that into words for it.

use crate::case::{AdviserChange, Attended, Day, Meeting, PersonId, Role, Step, StepState, StepWord};
use crate::document::{Audience, Kind};
use crate::event::{CaseState, HandedOver};

/// The day of the last change of adviser, while the child did not hear of it: since then it was given no paper that tells of
/// one, had no talk in which both advisers were there, and the step "new adviser" of its way is not done. Another paper and a
/// talk with the new one alone say no goodbye for the one who went.
pub(crate) fn new_adviser(state: &CaseState) -> Option<Day> {
    let change = state.adviser_changes.last()?;
    let since = |on: Day| on.0 >= change.on.0;
    let given =
        |given: &HandedOver| given.kind == Kind::NewAdviser && given.audience == Audience::Child && since(given.on);
    let both = |meeting: &Meeting| meeting.held_on().is_some_and(since) && both_were_there(state, meeting);
    let done = |step: &Step| {
        let told = step.step == Some(StepWord::NewAdviser) && step.state == Some(StepState::Done);
        told && step.on.is_none_or(since)
    };
    let case = &state.case;
    let told = state.handed_over.iter().any(given) || case.meetings.iter().any(both) || case.steps.iter().any(done);
    (!told).then_some(change.on)
}

/// Whether what the child is told of the latest change of adviser is written already; true where the case had no change.
#[must_use]
pub fn change_is_written(state: &CaseState) -> bool {
    state.adviser_changes.is_empty() || written(state).is_some()
}

/// What is written of the latest change.
fn written(state: &CaseState) -> Option<&AdviserChange> {
    let since = state.adviser_changes.last()?.on;
    let mut all = state.case.adviser_changes.iter().rev();
    all.find(|told| told.on.is_some_and(|on| on.0 >= since.0))
}

/// Whether the one who went and the one who came were both in a talk: those whom the words for the child name, and where they
/// do not name both, a former adviser beside one who is it now.
fn both_were_there(state: &CaseState, meeting: &Meeting) -> bool {
    let there = Attended::of(&state.case, meeting);
    let named = |id: &PersonId| there.iter().any(|one| one.id.as_ref() == Some(id));
    let is = |role: Role| there.iter().any(|one| one.role == Some(role));
    let told = written(state);
    match told.and_then(|told| Some((told.from.as_ref()?, told.to.as_ref()?))) {
        Some((from, to)) => named(from) && named(to),
        None => is(Role::FormerAdviser) && (is(Role::Adviser) || is(Role::SecondAdviser)),
    }
}
