//! For how long a talk's own screen shows the talk: to the planned end, and half an hour more. And what cannot be settled on
//! it: what has gone by.

use crate::case::{Agreement, Case, Day, Meeting, MeetingId};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

/// So many minutes a talk has where nobody planned how many.
pub const USUAL: u16 = 45;
/// So many minutes after the end the screen still shows the talk; then nothing but the page that asks for the PIN.
pub const AFTER: i64 = 30;
/// So many minutes before the planned beginning the screen may lie on the table and still keep to the plan.
const EARLY: i64 = 60;

/// For how many minutes a talk is planned.
#[must_use]
pub fn minutes(meeting: &Meeting) -> u16 {
    meeting.minutes.unwrap_or(USUAL)
}

/// When a talk ends whose screen is opened at `now`, on Danish clocks: as planned, where the plan is about now; a talk that is
/// held on another day or at another hour has its length from now on.
#[must_use]
pub fn ends(meeting: &Meeting, now: DateTime) -> DateTime {
    let long = i64::from(minutes(meeting)).minutes();
    let planned = meeting.starts_at.and_then(|at| {
        let early = at.0.checked_sub(EARLY.minutes()).ok()?;
        let end = at.0.checked_add(long).ok()?;
        (now >= early && now < end).then_some(end)
    });
    planned.or_else(|| now.checked_add(long).ok()).unwrap_or(now)
}

/// Whether the ending of a talk, changed from `before` to `after`, settles something for a day or an hour that has gone by at
/// `now`, on Danish clocks. What stood there already may stand: its day came and went.
#[must_use]
pub fn lies_behind(before: &Case, after: &Case, meeting: &MeetingId, now: DateTime) -> bool {
    take_out_behind(before, &mut after.clone(), meeting, now)
}

/// Takes such days out, and such talks; true where there was one.
pub fn take_out_behind(before: &Case, case: &mut Case, meeting: &MeetingId, now: DateTime) -> bool {
    let mut stood_before = settled(before, meeting);
    let mut any = false;
    let mut look = |day: &mut Option<Day>| {
        let Some(gone_by) = day.filter(|day| day.0 < now.date()) else {
            return;
        };
        // Each day that stood lets one line stand: a second line cannot borrow it.
        match stood_before.iter().position(|was| *was == gone_by.0) {
            Some(place) => {
                stood_before.swap_remove(place);
            }
            None => {
                *day = None;
                any = true;
            }
        }
    };
    let of_this = case.meetings.iter_mut().filter(|one| one.id == *meeting);
    for closing in of_this.filter_map(|one| one.closing.as_mut()) {
        closing.tell.iter_mut().for_each(|tell| look(&mut tell.on));
        closing
            .unknown
            .iter_mut()
            .for_each(|unknown| look(&mut unknown.hear_by));
    }
    let made_here = |one: &&mut Agreement| one.made_in.as_ref() == Some(meeting);
    let made_here = case.agreements.iter_mut().filter(made_here);
    made_here.for_each(|one| look(&mut one.by));
    let stood = |one: &Meeting| {
        before
            .meetings
            .iter()
            .any(|was| was.id == one.id && was.starts_at == one.starts_at)
    };
    let gone = |one: &Meeting| one.starts_at.is_some_and(|at| at.0 <= now) && !stood(one);
    let taken: Vec<MeetingId> = case
        .meetings
        .iter()
        .filter(|one| gone(one))
        .map(|one| one.id.clone())
        .collect();
    case.meetings.retain(|one| !taken.contains(&one.id));
    for closing in case.meetings.iter_mut().filter_map(|one| one.closing.as_mut()) {
        if closing.next_meeting.as_ref().is_some_and(|next| taken.contains(next)) {
            closing.next_meeting = None;
        }
    }
    any || !taken.is_empty()
}

/// The days on which something is promised in a talk.
fn settled(case: &Case, meeting: &MeetingId) -> Vec<Date> {
    let closing = case
        .meetings
        .iter()
        .filter(|one| one.id == *meeting)
        .filter_map(|one| one.closing.as_ref());
    let mut days: Vec<Date> = closing
        .flat_map(|closing| {
            let told = closing.tell.iter().filter_map(|tell| tell.on);
            told.chain(closing.unknown.iter().filter_map(|unknown| unknown.hear_by))
        })
        .map(|day| day.0)
        .collect();
    let made_here = case
        .agreements
        .iter()
        .filter(|one| one.made_in.as_ref() == Some(meeting));
    days.extend(made_here.filter_map(|one| one.by).map(|day| day.0));
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::LocalTime;
    use crate::case::{Closing, Tell, Unknown};
    use jiff::civil::datetime;

    #[test]
    fn a_talk_ends_as_planned_or_has_its_length() {
        let meeting = Meeting {
            starts_at: LocalTime::parse("2026-12-03T13:00"),
            minutes: Some(40),
            ..Meeting::default()
        };
        let at = |hour, minute| datetime(2026, 12, 3, hour, minute, 0, 0);
        // On time, a little early, late: to the planned end.
        for (hour, minute) in [(13, 0), (12, 5), (13, 30)] {
            assert_eq!(ends(&meeting, at(hour, minute)), at(13, 40));
        }
        // At another hour, after its end, or without a plan: its length from now on.
        assert_eq!(ends(&meeting, at(9, 0)), at(9, 40));
        assert_eq!(ends(&meeting, at(13, 40)), at(14, 20));
        assert_eq!(ends(&Meeting::default(), at(10, 0)), at(10, 45));
    }

    #[test]
    fn what_has_gone_by_is_settled_no_more() {
        let id = MeetingId::from("talk-1");
        let now = datetime(2026, 12, 3, 13, 0, 0, 0);
        let day = |text: &str| Day::parse(text);
        let told = |on: &str| Closing {
            tell: vec![Tell {
                on: day(on),
                ..Tell::default()
            }],
            ..Closing::default()
        };
        let with = |closing: Closing| Case {
            meetings: vec![Meeting {
                id: id.clone(),
                closing: Some(closing),
                ..Meeting::default()
            }],
            ..Case::default()
        };
        let before = with(told("2026-12-01"));
        let gone = |after: &Case| lies_behind(&before, after, &id, now);
        assert!(!gone(&before), "what stood there may stand");
        assert!(!gone(&with(told("2026-12-03"))), "today is not over");
        assert!(gone(&with(told("2026-12-02"))));
        let mut heard = told("2026-12-01");
        heard.unknown.push(Unknown {
            hear_by: day("2025-12-24"),
            ..Unknown::default()
        });
        assert!(gone(&with(heard)));
        let mut twice = told("2026-12-01");
        twice.tell.push(twice.tell[0].clone());
        assert!(gone(&with(twice)), "a second line has no day of its own yet");
        let mut agreed = before.clone();
        agreed.agreements.push(Agreement {
            made_in: Some(id.clone()),
            by: day("2026-12-02"),
            ..Agreement::default()
        });
        assert!(gone(&agreed));
        let meets = |at: &str| {
            let mut case = before.clone();
            case.meetings.push(Meeting {
                starts_at: LocalTime::parse(at),
                ..Meeting::default()
            });
            case
        };
        let mut morning = meets("2026-12-03T09:00");
        assert!(gone(&morning), "this morning");
        assert!(take_out_behind(&before, &mut morning, &id, now));
        assert_eq!(morning, before, "what has gone by is taken out, and nothing else");
        assert!(!gone(&meets("2026-12-03T15:00")), "this afternoon");

        let mut begun = before.clone();
        begun.meetings[0].starts_at = LocalTime::parse("2026-12-03T13:00");
        let mut again = begun.clone();
        again.meetings.push(Meeting {
            id: MeetingId::from("talk-2"),
            ..begun.meetings[0].clone()
        });
        assert!(
            lies_behind(&begun, &again, &id, now),
            "the hour at which this talk began"
        );
        assert!(!lies_behind(&begun, &begun, &id, now), "this talk itself");
    }
}
