//! What a child is told on the first day in a place that it was moved to, perhaps at night (docs/needs.md, N40; barnets lov
//! § 5 stk. 3): only what holds whoever decided it and however long it lasts.

use super::shown;
use super::view::View;
use crate::case::{Person, Role, Step, StepState, StepWord};
use crate::document::Kind;
use crate::meeting_news;
use jiff::civil::Date;

/// The step by which the child came there: what was done at once, or a placement. The last of them counts.
pub(super) fn step<'a>(view: &View<'a>) -> Option<&'a Step> {
    view.case.steps.iter().rev().find(|step| {
        let moved = matches!(step.step, Some(StepWord::Acute | StepWord::Placement));
        moved && matches!(step.state, Some(StepState::Done | StepState::Now))
    })
}

/// An adult of the new place: a foster parent or one of a house's staff, where the step says that it is they. Who is meant is
/// never guessed: the child may come from another foster home. Nobody who is suspected or has left, and nobody where the
/// address is protected, because their name says where the child is.
pub(super) fn host<'a>(view: &View<'a>) -> Option<&'a Person> {
    if view.request.kind != Kind::NewPlace || view.answers.protected_address() {
        return None;
    }
    let who = step(view)?.who.as_ref().and_then(|id| view.case.person(id))?;
    let of_a_place = matches!(who.role, Some(Role::FosterParent | Role::ResidentialStaff));
    let there = who.left_on.is_none_or(|left| left.0 > view.request.on);
    (of_a_place && there && !view.answers.is_suspected(who)).then_some(who)
}

/// The next talk with the adviser, where the child may be told its day.
pub(super) fn talk(view: &View<'_>) -> Option<Date> {
    let meeting = view.meeting?.meeting;
    let day = meeting.starts_at?.0.date();
    (meeting_news::is_a_talk(meeting) && meeting.is_ahead() && day >= view.request.on).then_some(day)
}

/// Whether the child is told a day on which it hears: that of the next talk, or one of its way.
pub(super) fn hears(view: &View<'_>) -> bool {
    talk(view).is_some() || shown::hears(view)
}
