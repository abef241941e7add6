//! How long a talk's own screen shows the talk: until the planned end and half an hour more.

use crate::case::Meeting;
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
}
