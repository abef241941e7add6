//! Brothers and sisters of a child whose home may not be safe (row `siblings-apart`).

use super::answers::CLOSE;
use super::view::View;
use crate::case::{MeetingState, Person, Role};
use crate::finding::{Code, Finding};

/// Who lives in the same home may be asked too. What one child says is not for the other to hear, and whoever is spoken
/// with last has been told by the first: apart, the same day, each with a bisidder of its own.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else { return };
    let ahead = !matches!(chosen.meeting.state, Some(MeetingState::Held | MeetingState::Cancelled));
    let sibling = |person: &Person| person.role == Some(Role::Sibling) && person.left_on.is_none();
    let has = !view.case.siblings.is_empty() || view.case.people.iter().any(sibling);
    if ahead && has && view.answers.suspected(&CLOSE) {
        findings.push(Finding::new(Code::SiblingsApart, chosen.path("starts_at")));
    }
}
