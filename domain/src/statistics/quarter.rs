//! A quarter of a year.

use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// How many days after a quarter its numbers are left to settle: as many as the longest wait for a word that is told apart
/// ([`Wait`](super::Wait)), so that each talk has had them.
pub const SETTLES: i64 = 14;

/// A quarter of a year: `2026-Q3`. Nothing finer is known of what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The quarter of a day.
    #[must_use]
    pub fn of(day: Date) -> Quarter {
        Quarter {
            year: day.year(),
            number: (day.month() - 1) / 3 + 1,
        }
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// Its number in the year, from 1.
    #[must_use]
    pub fn number(self) -> i8 {
        self.number
    }

    /// The quarter before it.
    #[must_use]
    pub fn before(self) -> Quarter {
        match self.number {
            1 => Quarter {
                year: self.year - 1,
                number: 4,
            },
            number => Quarter {
                number: number - 1,
                ..self
            },
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.number * 3 - 2, 1).unwrap_or(Date::MIN)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        Date::new(self.year, self.number * 3, 1).map_or(Date::MAX, Date::last_of_month)
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        Quarter::of(day) == self
    }

    /// The first day on which it may be told: it is over, and [`SETTLES`] days have gone by since.
    #[must_use]
    pub fn ready_on(self) -> Date {
        self.last_day().checked_add((SETTLES + 1).days()).unwrap_or(Date::MAX)
    }

    /// The quarters that are ready on a day, the newest first, at most `most` of them.
    #[must_use]
    pub fn ready(today: Date, most: usize) -> Vec<Quarter> {
        let all = std::iter::successors(Some(Quarter::of(today).before()), |quarter| Some(quarter.before()));
        all.take(most).filter(|quarter| quarter.ready_on() <= today).collect()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

/// It is no quarter, written as `2026-Q3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no quarter")]
pub struct NoQuarter;

impl FromStr for Quarter {
    type Err = NoQuarter;

    fn from_str(text: &str) -> Result<Quarter, NoQuarter> {
        let (year, number) = text.split_once("-Q").ok_or(NoQuarter)?;
        let quarter = Quarter {
            year: year.parse().map_err(|_| NoQuarter)?,
            number: number.parse().map_err(|_| NoQuarter)?,
        };
        // One way to write each, and only those that a day can have.
        let fits = (1..=4).contains(&quarter.number) && Date::new(quarter.year, 1, 1).is_ok();
        (fits && quarter.to_string() == text)
            .then_some(quarter)
            .ok_or(NoQuarter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_day_is_in_one_quarter() {
        let mut day = date(2025, 12, 28);
        while day < date(2027, 1, 5) {
            let quarter = Quarter::of(day);
            assert!(quarter.first_day() <= day && day <= quarter.last_day(), "{day}");
            assert!(quarter.holds(day) && !quarter.before().holds(day), "{day}");
            day = day.tomorrow().unwrap();
        }
        let first = Quarter::of(date(2027, 2, 28));
        assert_eq!(
            (first.first_day(), first.last_day()),
            (date(2027, 1, 1), date(2027, 3, 31))
        );
        assert_eq!(first.before().to_string(), "2026-Q4");
    }

    #[test]
    fn a_quarter_is_ready_when_each_talk_has_had_its_fortnight() {
        let quarter = Quarter::of(date(2026, 9, 30));
        assert_eq!(quarter.ready_on(), date(2026, 10, 15));
        assert_eq!(Quarter::ready(date(2026, 10, 14), 4)[0].to_string(), "2026-Q2");
        let ready = Quarter::ready(date(2026, 10, 15), 4);
        let names: Vec<String> = ready.iter().map(ToString::to_string).collect();
        assert_eq!(names, ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"]);
    }

    #[test]
    fn a_quarter_is_read_as_it_is_written() {
        for day in [date(2026, 1, 31), date(2026, 12, 1)] {
            let quarter = Quarter::of(day);
            assert_eq!(quarter.to_string().parse(), Ok(quarter));
        }
        for wrong in [
            "", "2026", "2026-Q0", "2026-Q5", "2026-Q03", "+2026-Q3", "26-Q3", "2026-3",
        ] {
            assert_eq!(wrong.parse::<Quarter>(), Err(NoQuarter), "{wrong}");
        }
    }
}
