//! A week of the calendar, from Monday to Sunday, as Danes number them (ISO 8601).

use jiff::Span;
use jiff::civil::Date;
use std::iter::successors;

/// A week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    monday: Date,
}

impl Week {
    /// The week of a day. `None` outside the two centuries from 2000 on: no talk is planned there, and an address that asks
    /// for such a day was made up.
    #[must_use]
    pub fn of(day: Date) -> Option<Week> {
        let since = i64::from(day.weekday().to_monday_zero_offset());
        let monday = day.checked_sub(Span::new().days(since)).ok()?;
        (2000..2200).contains(&monday.year()).then_some(Week { monday })
    }

    /// Its first day.
    #[must_use]
    pub fn monday(self) -> Date {
        self.monday
    }

    /// Its number in the year that has most of its days.
    #[must_use]
    pub fn number(self) -> i8 {
        self.monday.iso_week_date().week()
    }

    /// Its seven days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        successors(Some(self.monday), |day| day.tomorrow().ok()).take(7)
    }

    /// The Monday after it.
    #[must_use]
    pub fn end(self) -> Option<Date> {
        self.days().last()?.tomorrow().ok()
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Option<Week> {
        Week::of(self.monday.yesterday().ok()?)
    }

    /// The week after.
    #[must_use]
    pub fn after(self) -> Option<Week> {
        Week::of(self.end()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_begins_on_monday_and_goes_over_the_end_of_the_year() {
        // 2026 has 53 weeks.
        let week = Week::of(date(2027, 1, 1)).unwrap();
        assert_eq!((week.monday(), week.number()), (date(2026, 12, 28), 53));
        assert_eq!(week.days().count(), 7);
        assert_eq!(week.days().last(), Some(date(2027, 1, 3)));
        assert_eq!(Week::of(date(2027, 1, 3)), Some(week));
        let after = week.after().unwrap();
        assert_eq!((after.monday(), after.number()), (date(2027, 1, 4), 1));
        assert_eq!(after.before(), Some(week));
    }

    #[test]
    fn the_nights_when_the_clock_is_changed_lengthen_no_week() {
        for sunday in [date(2027, 3, 28), date(2027, 10, 31)] {
            let week = Week::of(sunday).unwrap();
            assert_eq!(week.days().last(), Some(sunday));
            assert_eq!(week.end(), sunday.tomorrow().ok());
        }
    }

    #[test]
    fn a_day_that_somebody_made_up_has_no_week() {
        for day in [Date::MIN, Date::MAX, date(1999, 6, 1), date(2200, 6, 1)] {
            assert_eq!(Week::of(day), None, "{day}");
        }
        // At the ends there is one way only.
        let first = Week::of(date(2000, 1, 3)).unwrap();
        assert_eq!(first.before(), None);
        assert!(first.after().is_some());
    }
}
