//! What a child is told on the first day in a place that it was moved to, perhaps at night (docs/needs.md, N40; barnets lov
//! § 5 stk. 3): only what holds whoever decided it and however long it lasts.

use super::shown;
use super::view::View;
use crate::case::{MeetingKind, MeetingState, Person, Role, Step, StepState, StepWord};
use crate::document::Kind;
use jiff::civil::Date;

/// The step by which the child came there: what was done at once, or a placement. The last of them counts.
pub(super) fn step<'a>(view: &View<'a>) -> Option<&'a Step> {
    view.case.steps.iter().rev().find(|step| {
        let moved = matches!(step.step, Some(StepWord::Acute | StepWord::Placement));
        moved && matches!(step.state, Some(StepState::Done | StepState::Now))
    })
}

/// An adult of the new place: who did the step, otherwise the only foster parent or member of a house's staff whom the child
/// is with. Nobody who is suspected and nobody who has left, and nobody where several could be meant.
pub(super) fn host<'a>(view: &View<'a>) -> Option<&'a Person> {
    if view.request.kind != Kind::NewPlace {
        return None;
    }
    let of_a_place = |person: &&Person| matches!(person.role, Some(Role::FosterParent | Role::ResidentialStaff));
    let may = |person: &&Person| {
        person.left_on.is_none_or(|left| left.0 > view.request.on) && !view.answers.is_suspected(person)
    };
    let who = step(view)?.who.as_ref().and_then(|id| view.case.person(id));
    if let Some(who) = who.filter(of_a_place) {
        return Some(who).filter(may);
    }
    let mut there = view.case.people.iter().filter(of_a_place).filter(may);
    match (there.next(), there.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

/// The next talk with the adviser, where the child may be told its day.
pub(super) fn talk(view: &View<'_>) -> Option<Date> {
    let meeting = view.meeting?.meeting;
    let a_talk = !matches!(meeting.kind, Some(MeetingKind::Barnehus | MeetingKind::Network));
    let ahead = matches!(meeting.state, None | Some(MeetingState::Planned));
    let day = meeting.starts_at?.0.date();
    (a_talk && ahead && day >= view.request.on).then_some(day)
}

/// Whether the child is told a day on which it hears: that of the next talk, or one of its way.
pub(super) fn hears(view: &View<'_>) -> bool {
    talk(view).is_some() || shown::hears(view)
}
