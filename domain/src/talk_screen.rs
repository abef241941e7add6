//! How long a talk's own screen shows the talk: until the planned end and half an hour more; and what its page of the
//! rights records.

use crate::case::{Day, Meeting, Offered, PersonId, RightId, Told, ToldHow, Words};
use crate::command::Command;
use jiff::ToSpan;
use jiff::civil::DateTime;

/// Length in minutes of a talk whose length was not planned.
pub const USUAL: u16 = 45;
/// How many minutes after the end the screen still shows the talk; then it shows only the page that asks for the PIN.
pub const AFTER: i64 = 30;
/// How many minutes before its planned start a talk may be opened and still end as planned.
const EARLY: i64 = 60;

/// The planned length of a talk, in minutes.
#[must_use]
pub fn minutes(meeting: &Meeting) -> u16 {
    meeting.minutes.unwrap_or(USUAL)
}

/// When a talk ends whose screen is opened at `now`, on Danish clocks: as planned if `now` is near the planned time; a
/// talk held on another day or at another hour gets its full length from `now`.
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

/// The right whose telling is recorded with its day and how (barnets lov § 6 stk. 1).
const BISIDDER: &str = "bisidder";

/// What is recorded when the page of the rights was gone through: each right that stood there, as shown; and of the
/// bisidder that the child was told, on which day, by whom and how. What was recorded before stays as it is.
#[must_use]
pub fn gone_through(meeting: &Meeting, rights: &[RightId], on: Day, by: Option<PersonId>, how: &Words) -> Vec<Command> {
    let known = |right: &RightId| meeting.told.iter().any(|told| told.right.as_ref() == Some(right));
    let told = rights
        .iter()
        .filter(|right| !known(right))
        .map(|right| Command::TellRight {
            meeting: meeting.id.clone(),
            told: Told {
                right: Some(right.clone()),
                how: Some(ToldHow::ShownCard),
                reaction: None,
            },
        });
    let before = meeting.bisidder_offered.clone().unwrap_or_default();
    let stands = rights.iter().any(|right| right.as_str() == BISIDDER);
    let offered = (stands && (before.on.is_none() || before.how.is_none())).then(|| Command::OfferBisidder {
        meeting: meeting.id.clone(),
        offered: Offered {
            on: before.on.or(Some(on)),
            by: before.by.or(by),
            how: before.how.or_else(|| Some(how.clone())),
            answer: before.answer,
        },
    });
    told.chain(offered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::LocalTime;
    use jiff::civil::datetime;

    #[test]
    fn a_talk_ends_as_planned_or_has_its_length() {
        let meeting = Meeting {
            starts_at: LocalTime::parse("2026-12-03T13:00"),
            minutes: Some(40),
            ..Meeting::default()
        };
        let at = |hour, minute| datetime(2026, 12, 3, hour, minute, 0, 0);
        // On time, a little early, late: it ends as planned.
        for (hour, minute) in [(13, 0), (12, 5), (13, 30)] {
            assert_eq!(ends(&meeting, at(hour, minute)), at(13, 40));
        }
        // At another hour, after its end, or without a plan: its full length from now.
        assert_eq!(ends(&meeting, at(9, 0)), at(9, 40));
        assert_eq!(ends(&meeting, at(13, 40)), at(14, 20));
        assert_eq!(ends(&Meeting::default(), at(10, 0)), at(10, 45));
    }

    #[test]
    fn what_was_told_before_is_not_told_again_by_the_page() {
        let day = |text: &str| Day(text.parse().unwrap());
        let rights: Vec<RightId> = ["bisidder", "stop"].map(RightId::from).into();
        let how = Words::from("Vist på skærmen.");
        let new = gone_through(&Meeting::default(), &rights, day("2026-12-03"), None, &how);
        assert_eq!(new.len(), 3, "{new:?}");
        let before = Meeting {
            told: vec![Told {
                right: Some("stop".into()),
                how: Some(ToldHow::Practised),
                reaction: None,
            }],
            bisidder_offered: Some(Offered {
                on: Some(day("2026-11-30")),
                ..Offered::default()
            }),
            ..Meeting::default()
        };
        let again = gone_through(&before, &rights, day("2026-12-03"), None, &how);
        let [Command::TellRight { told, .. }, Command::OfferBisidder { offered, .. }] = again.as_slice() else {
            panic!("{again:?}")
        };
        assert_eq!(told.right, Some("bisidder".into()));
        assert_eq!(
            (offered.on, offered.how.as_ref()),
            (Some(day("2026-11-30")), Some(&how))
        );
        // A page without the right says nothing of it.
        assert!(gone_through(&before, &["stop".into()], day("2026-12-03"), None, &how).is_empty());
    }
}
