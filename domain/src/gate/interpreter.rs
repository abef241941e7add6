//! An interpreter: whether one is or may be needed, and a child that signs with nobody who interprets (row
//! `interpreter-missing`).

use super::view::View;
use crate::case::{Case, Does, Meeting, MeetingState, Role};
use crate::finding::{Code, Finding};
use crate::language::Language;
use crate::manner::signs_alone;

/// Whether an interpreter is or may be needed, so that the child is told that it can ask for one.
pub(super) fn is_needed(view: &View<'_>) -> bool {
    needs(view.case) || comes(view)
}

/// The same, of one talk of a case.
pub(super) fn may_be_asked_for(case: &Case, meeting: &Meeting) -> bool {
    needs(case) || meeting.people.iter().any(|entry| entry.does == Some(Does::Interprets))
}

fn needs(case: &Case) -> bool {
    case.child.as_ref().is_some_and(|child| {
        let other = |language: &Language| language.primary() != Language::danish().primary();
        child.interpreter.is_some() || signs_alone(child) || child.language.as_ref().is_some_and(other)
    })
}

/// Whether somebody in the room interprets.
fn comes(view: &View<'_>) -> bool {
    view.in_room()
        .into_iter()
        .any(|(person, does)| does == Some(Does::Interprets) || person.role == Some(Role::Interpreter))
}

/// A hint and no more: whether the municipality has to get one is not read (docs/law.md, "Open"), and the adviser may sign.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else { return };
    let ahead = !matches!(chosen.meeting.state, Some(MeetingState::Held | MeetingState::Cancelled));
    let alone = view.case.child.as_ref().is_some_and(signs_alone);
    if ahead && alone && !comes(view) {
        findings.push(Finding::new(Code::InterpreterMissing, chosen.path("people")));
    }
}
