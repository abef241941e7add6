//! By what a case shows that a point of the checklist was done, in the words that stand there, and where they are mended.

use super::words::{Words, plain};
use crate::http::words_of_time::Clock;
use domain::case::{Attended, Case, Meeting, PersonId, Role, Told, Words as Own};
use domain::checklist::{Point, is_shown};

/// What stands in the case; blank where it does not show the point.
pub(super) fn by(words: &Words<'_>, clock: &Clock<'_>, case: &Case, meeting: &Meeting, point: Point) -> String {
    if !is_shown(case, meeting, point) {
        return String::new();
    }
    let closing = meeting.closing.clone().unwrap_or_default();
    let quoted = |said: Option<&Own>| words.say("point-by-words", &[("words", &plain(said))]);
    match point {
        Point::Bisidder => {
            let offered = meeting.bisidder_offered.clone().unwrap_or_default();
            let day = offered.on.map(|on| clock.day(on.0)).unwrap_or_default();
            let how = plain(offered.how.as_ref());
            words.say("point-by-bisidder", &[("day", &day), ("how", &how)])
        }
        Point::ChildsView => {
            let line = meeting.said.iter().find(|line| line.confirmed == Some(true));
            quoted(line.and_then(|line| line.text.as_ref()))
        }
        Point::TwoAdvisers => {
            let there = Attended::of(case, meeting).into_iter();
            let advisers = there.filter(|one| matches!(one.role, Some(Role::Adviser | Role::SecondAdviser)));
            let names: Vec<String> = advisers
                .filter_map(|one| Some(one.name?.trimmed().to_owned()))
                .collect();
            words.say("point-by-people", &[("names", &names.join(", "))])
        }
        Point::StopAndSilence => {
            let how = |right: &str| {
                let is = |told: &&Told| told.right.as_ref().is_some_and(|id| id.as_str() == right);
                let told = meeting.told.iter().rev().find(is);
                words.code("told", told.and_then(|told| told.how))
            };
            let (stop, silence) = (how("stop"), how("not-answer"));
            words.say("point-by-stop", &[("stop", &stop), ("silence", &silence)])
        }
        Point::ReadBack => words.say("point-by-read-back", &[("count", &meeting.said.len().to_string())]),
        Point::WhatNow => {
            let after = meeting.after.clone().unwrap_or_default();
            let unknown = closing.unknown.iter().filter_map(|one| one.hear_by).min();
            let tell = closing.tell.iter().filter_map(|one| one.on).min();
            let day = after.hear_on.or(unknown).or(tell);
            let day = day.map(|day| clock.day(day.0)).unwrap_or_default();
            words.say("point-by-day", &[("day", &day)])
        }
        Point::TalkTo => {
            let name = |id: &PersonId| Some(case.person(id)?.first_name.as_ref()?.0.clone());
            let names: Vec<String> = closing.talk_to.iter().filter_map(name).collect();
            words.say("point-by-people", &[("names", &names.join(", "))])
        }
        Point::Needs => quoted(closing.needs.as_ref()),
    }
}

/// The page below the child's on which what shows a point is written.
pub(super) fn mended(meeting: &Meeting, point: Point) -> String {
    let at = format!("/meeting/{}", meeting.id);
    match point {
        Point::Bisidder | Point::StopAndSilence => at,
        Point::TwoAdvisers if meeting.is_ahead() => format!("{at}/room"),
        Point::TwoAdvisers => format!("{at}/correct"),
        _ => format!("{at}/ending"),
    }
}
