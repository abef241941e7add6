//! Where a due thing stands on an adviser's day: what cannot wait, today, tomorrow, the days after, later.

use super::{DueClass, DueKind};
use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

/// A talk stands first from this long before it begins.
const BEFORE_A_TALK: i64 = 15;
/// A deadline of the law stands first when it ends within this many hours.
const DEADLINE_IS_NEAR: i64 = 24;
/// Days with a heading of their own, today included; what comes after them is later.
const DAYS: i64 = 7;

/// A group of the day, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A child wrote or told, a talk begins or was not written up, a deadline ends within a day, a time has passed.
    Now,
    /// Later today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// On this day of the coming week.
    Day(Date),
    /// After that.
    Later,
}

impl Group {
    /// Where something that is due at `at` stands at `now`, both on Danish clocks.
    #[must_use]
    pub fn of(kind: DueKind, at: DateTime, now: DateTime) -> Group {
        let within = |span: Span| now.checked_add(span).is_ok_and(|until| at <= until);
        let cannot_wait = match kind.class() {
            DueClass::Questions => true,
            DueClass::Talks => within(BEFORE_A_TALK.minutes()),
            DueClass::Deadlines => within(DEADLINE_IS_NEAR.hours()),
            // A child that believes something else is told before anything else is done.
            _ if kind == DueKind::TellMeeting => true,
            DueClass::Promises | DueClass::Waiting | DueClass::AfterTalks => at < now,
        };
        if cannot_wait {
            return Group::Now;
        }
        let today = now.date();
        match (at.date() - today).get_days() {
            ..=0 => Group::Today,
            1 => Group::Tomorrow,
            days if i64::from(days) < DAYS => Group::Day(at.date()),
            _ => Group::Later,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: DueKind, at: &str) -> Group {
        let moment = |text: &str| text.parse::<DateTime>().expect("a moment");
        Group::of(kind, moment(at), moment("2026-12-03T09:40"))
    }

    #[test]
    fn what_cannot_wait_stands_first() {
        for (kind, at) in [
            (DueKind::Talk, "2026-12-03T09:55"),
            (DueKind::Talk, "2026-12-02T10:00"),
            (DueKind::Assessment24Hours, "2026-12-04T09:40"),
            (DueKind::FourMonths, "2026-12-03T23:59"),
            (DueKind::Question, "2026-12-07T23:59"),
            (DueKind::SafetyAgain, "2026-12-03T00:00"),
            (DueKind::Promise, "2026-12-02T23:59"),
            (DueKind::AfterTalk, "2026-12-02T12:00"),
        ] {
            assert_eq!(of(kind, at), Group::Now, "{kind:?} at {at}");
        }
    }

    #[test]
    fn the_rest_stands_under_its_day() {
        let day = |text: &str| Group::Day(text.parse().expect("a day"));
        for (kind, at, group) in [
            (DueKind::Talk, "2026-12-03T09:56", Group::Today),
            (DueKind::Promise, "2026-12-03T23:59", Group::Today),
            (DueKind::Talk, "2026-12-04T08:00", Group::Tomorrow),
            (DueKind::Receipt, "2026-12-04T23:59", Group::Tomorrow),
            (DueKind::SignOfLife, "2026-12-09T23:59", day("2026-12-09")),
            (DueKind::Talk, "2026-12-10T00:30", Group::Later),
            (DueKind::FollowUp, "2027-03-01T23:59", Group::Later),
        ] {
            assert_eq!(of(kind, at), group, "{kind:?} at {at}");
        }
        assert!(Group::Now < Group::Today && Group::Tomorrow < day("2026-12-05") && day("2026-12-05") < Group::Later);
    }
}
