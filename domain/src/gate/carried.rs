//! What a new adviser knows already, so that the child need not tell it again (N38).

use super::view::{Chosen, View};
use crate::case::{Day, Person};
use crate::joint_talk::talked_since;

/// Whether the letter may say that the child need not tell everything again: something was carried over to the one who
/// speaks, and this is their first talk since. Not while the police may come to ask: there nothing is said of telling.
pub(super) fn is_told(view: &View<'_>, chosen: Chosen<'_>, speaker: &Person) -> bool {
    if !view.talk_ahead() || view.answers.police_lock() {
        return false;
    }
    let since = view.known.carried_over.or_else(|| by_file(view, speaker));
    since.is_some_and(|since| since.0 <= view.request.on && !talked_since(view.case, since, Some(chosen.index)))
}

/// The day of the last change of adviser that the case file tells, if it carries something over to the one who speaks.
fn by_file(view: &View<'_>, speaker: &Person) -> Option<Day> {
    let change = view.case.adviser_changes.last()?;
    let carries = change.carries_over.iter().any(|line| !line.is_blank());
    let to_speaker = change.to.as_ref() == Some(&speaker.id);
    change.on.filter(|_| carries && to_speaker)
}
