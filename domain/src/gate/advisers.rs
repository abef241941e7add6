//! The advisers in the room (rows `one-adviser`, `two-advisers-no-roles`;
//! barnets lov § 21 stk. 5).

use super::roles;
use super::view::View;
use crate::case::{Does, MeetingKind};
use crate::finding::{Code, Finding};

/// Two advisers are needed at the first important talk, and the child must know who does what. The adviser that the child
/// had before may come along to support alone: she has no task to tell of, and is not counted as the second one.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else { return };
    let advisers = view.advisers_in_room();
    let at_work = advisers
        .iter()
        .filter(|(person, does)| !roles::comes_along(person, does))
        .count();
    let first_talk = chosen.meeting.kind == Some(MeetingKind::FirstTalk);
    if at_work == 1 && first_talk && view.case.earlier_support != Some(true) {
        findings.push(Finding::new(Code::OneAdviser, chosen.path("people")));
    }
    if advisers.len() >= 2 {
        let doing = |what: Does| advisers.iter().filter(|(_, does)| does.contains(&what)).count();
        if doing(Does::Talks) != 1 || (at_work >= 2 && doing(Does::Writes) == 0) {
            let names: Vec<String> = advisers.iter().map(|(person, _)| view.name_of(person)).collect();
            findings
                .push(Finding::new(Code::TwoAdvisersNoRoles, chosen.path("people")).with("names", names.join(", ")));
        }
    }
}
