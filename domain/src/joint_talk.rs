//! The joint talk after a change of adviser (N38): the adviser before comes along once, as somebody the child knows.

use crate::case::{Case, Day, Meeting, MeetingId, Person, Role};
use crate::event::CaseState;

/// The first talk ahead after a change of adviser for which it was said that both meet the child together; `None` where it
/// was not said, where they have met the child since, or where no talk is planned.
#[must_use]
pub fn ahead(state: &CaseState) -> Option<&Meeting> {
    let change = state.adviser_changes.last()?;
    if change.meet_together != Some(true) || talked_since(&state.case, change.on, None) {
        return None;
    }
    let meetings = state.case.meetings.iter().filter(|meeting| meeting.is_ahead());
    // A talk without a day comes after those that have one.
    meetings.min_by_key(|meeting| (meeting.starts_at.is_none(), meeting.starts_at))
}

/// Who comes along to a meeting: the adviser before, where the meeting is the joint talk and they are not in its room yet.
/// `name`: the full name of the account that left, as the case names its adviser; where no former adviser has that name,
/// the only one is meant.
#[must_use]
pub fn comes_along<'a>(state: &'a CaseState, meeting: &MeetingId, name: &str) -> Option<&'a Person> {
    let talk = ahead(state).filter(|talk| talk.id == *meeting)?;
    let former = || {
        let people = state.case.people.iter();
        people.filter(|person| person.role == Some(Role::FormerAdviser))
    };
    let named = |person: &&Person| person.name.as_ref().is_some_and(|known| known.trimmed() == name.trim());
    let only = || {
        let mut all = former();
        all.next().filter(|_| all.next().is_none())
    };
    let person = former().find(named).or_else(only)?;
    let there = talk.people.iter().any(|entry| entry.id.as_ref() == Some(&person.id));
    (!there).then_some(person)
}

/// Whether a talk was held from a day on, besides the one at a position.
pub(crate) fn talked_since(case: &Case, since: Day, besides: Option<usize>) -> bool {
    case.meetings
        .iter()
        .enumerate()
        .any(|(index, meeting)| besides != Some(index) && meeting.held_on().is_some_and(|on| on >= since))
}
