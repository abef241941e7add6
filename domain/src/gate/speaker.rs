//! Who says "jeg".

use super::roles;
use super::view::{Chosen, listed};
use crate::case::{Case, Does, Person, Role};
use crate::document::Kind;

/// The speaker ("jeg"): the adviser in the meeting who talks, otherwise the only adviser there. Documents other than
/// the letter before the talk fall back on the case's only adviser.
pub(super) fn speaker<'a>(case: &'a Case, kind: Kind, meeting: Option<Chosen<'a>>) -> Option<&'a Person> {
    if let Some(chosen) = meeting {
        let room = || listed(case, &chosen.meeting.people).filter(|(person, does)| roles::may_speak(person, *does));
        let mut advisers: Vec<&Person> = room().map(|(person, _)| person).collect();
        advisers.dedup_by(|a, b| std::ptr::eq(*a, *b));
        let found = room()
            .find(|(_, does)| *does == Some(Does::Talks))
            .map(|(person, _)| person)
            .or(match advisers.as_slice() {
                [one] => Some(*one),
                _ => None,
            });
        if found.is_some() || matches!(kind, Kind::BeforeMeeting | Kind::BeforeBarnehus | Kind::Hearing) {
            return found;
        }
    }
    let mut advisers = case.people.iter().filter(|person| person.role == Some(Role::Adviser));
    match (advisers.next(), advisers.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}
