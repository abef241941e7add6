//! Working days in Denmark: Monday to Friday without the public holidays of the
//! Danish church year. Days on which practice differs (Christmas Eve, Constitution Day)
//! count as working days: a deadline may be shown a day too early, never late.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};

/// The last of `days` working days, counted from the day after `from`.
#[must_use]
pub fn working_days_after(from: Date, days: u8) -> Option<Date> {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        day = day.tomorrow().ok()?;
        left -= u8::from(is_working_day(day));
    }
    Some(day)
}

/// Whether offices are open on a day.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// New Year, Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday and the two days of
/// Christmas. Store bededag is a working day since 2024 (law of 28 February 2023).
fn is_holiday(day: Date) -> bool {
    if matches!((day.month(), day.day()), (1, 1) | (12, 25) | (12, 26)) {
        return true;
    }
    let from_easter = |days: Span| easter(day.year()).and_then(|easter| easter.checked_add(days).ok());
    [-3, -2, 1, 39, 50]
        .into_iter()
        .any(|days: i64| from_easter(days.days()) == Some(day))
}

/// Easter Sunday of the Gregorian calendar (Anonymous Gregorian algorithm).
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, of_century) = (year_number / 100, year_number % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let from_march = epact + weekday - 7 * late + 114;
    let (month, day) = (
        i8::try_from(from_march / 31).ok()?,
        i8::try_from(from_march % 31 + 1).ok()?,
    );
    (1583..=9999).contains(&year).then(|| date(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_calendar_has_it() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn six_working_days_step_over_weekends_and_easter() {
        assert_eq!(working_days_after(date(2026, 11, 23), 6), Some(date(2026, 12, 1)));
        // Friday before Palm Sunday: Monday to Wednesday, then Easter, then Tuesday to Thursday.
        assert_eq!(working_days_after(date(2026, 3, 27), 6), Some(date(2026, 4, 9)));
        assert_eq!(working_days_after(date(2026, 12, 23), 2), Some(date(2026, 12, 28)));
    }

    #[test]
    fn far_years_give_no_answer_rather_than_a_panic() {
        assert_eq!(working_days_after(Date::MAX, 6), None);
        assert_eq!(easter(-9999), None);
    }
}
