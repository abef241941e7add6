//! Dates, clocks and lengths in words.
//!
//! Names of weekdays and months come from CLDR through ICU4X; the sentences around them are in
//! `locales/<language>/time.ftl`.

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use icu_calendar::Gregorian;
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_locale_core::Locale;
use jiff::civil::{Date, DateTime, Time};
use std::sync::Arc;

/// Says times in one language.
pub struct Times {
    voice: Arc<Voice>,
    locale: Locale,
}

impl Times {
    /// Times in a language.
    ///
    /// # Errors
    /// If its `time.ftl` is missing, or the language has no CLDR data.
    pub fn new(content: &Content, language: &str) -> Result<Times, ContentError> {
        let bad = |why: String| ContentError::BadFile {
            path: format!("locales/{language}"),
            why,
        };
        let voice = content.voice(&["time.ftl".into()], language)?;
        let locale = Locale::try_from_str(language).map_err(|error| bad(error.to_string()))?;
        Ok(Times { voice, locale })
    }

    /// "torsdag"
    ///
    /// # Errors
    /// If the language has no names of weekdays.
    pub fn weekday(&self, day: Date) -> Result<String, ContentError> {
        let names =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&self.locale).into(), fieldsets::E::long())
                .map_err(|error| self.no_data(&error))?;
        Ok(names.format(&gregorian(day)).to_string())
    }

    fn month(&self, day: Date) -> Result<String, ContentError> {
        let names =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new((&self.locale).into(), fieldsets::M::long())
                .map_err(|error| self.no_data(&error))?;
        Ok(names.format(&gregorian(day)).to_string())
    }

    fn no_data(&self, error: &dyn std::fmt::Display) -> ContentError {
        ContentError::BadFile {
            path: format!("locales/{}", self.locale),
            why: error.to_string(),
        }
    }

    /// "torsdag den 3. december", with the year if it differs from that of `on`.
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn date(&self, day: Date, on: Date) -> Result<String, ContentError> {
        self.dated(if is_near(day, on) { "date-long" } else { "date-year" }, day)
    }

    /// "torsdag den 3. december 2026", for what is kept for years.
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn date_with_year(&self, day: Date) -> Result<String, ContentError> {
        self.dated("date-year", day)
    }

    /// A day in a phrase that has its weekday, day, month and year to choose from.
    fn dated(&self, phrase: &str, day: Date) -> Result<String, ContentError> {
        let (weekday, month) = (self.weekday(day)?, self.month(day)?);
        let (number, year) = (day.day().to_string(), day.year().to_string());
        let values = [
            ("weekday", weekday.as_str()),
            ("day", &number),
            ("month", &month),
            ("year", &year),
        ];
        self.voice.phrase(phrase, &values)
    }

    /// "i dag", "i morgen", "på torsdag" (two to six days ahead), otherwise the date.
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn dayword(&self, day: Date, on: Date) -> Result<String, ContentError> {
        match days_between(on, day) {
            0 => self.voice.phrase("dayword-today", &[]),
            1 => self.voice.phrase("dayword-tomorrow", &[]),
            2..=6 => self.voice.phrase("dayword-soon", &[("weekday", &self.weekday(day)?)]),
            _ => self.date(day, on),
        }
    }

    /// "3. december", with the year as in [`Times::date`].
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn short_date(&self, day: Date, on: Date) -> Result<String, ContentError> {
        let (number, month, year) = (day.day().to_string(), self.month(day)?, day.year().to_string());
        let values = [("day", number.as_str()), ("month", &month), ("year", &year)];
        let near = is_near(day, on);
        self.voice
            .phrase(if near { "date-short" } else { "date-short-year" }, &values)
    }

    /// "torsdag 3. december", for a flag, with the year as in [`Times::date`].
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn flag_date(&self, day: Date, on: Date) -> Result<String, ContentError> {
        self.dated(
            if is_near(day, on) {
                "date-flag"
            } else {
                "date-flag-year"
            },
            day,
        )
    }

    /// "tre gange": how often a child sleeps before a day that is two to seven nights ahead.
    ///
    /// # Errors
    /// If the language has no words for so many.
    pub fn sleeps(&self, nights: i32) -> Result<String, ContentError> {
        self.voice.phrase(&format!("sleeps-{nights}"), &[])
    }

    /// "sov tre gange", for a flag.
    ///
    /// # Errors
    /// As [`Times::sleeps`].
    pub fn short_sleeps(&self, nights: i32) -> Result<String, ContentError> {
        self.voice.phrase("sleeps-short", &[("sleeps", &self.sleeps(nights)?)])
    }

    /// "13.15", "10"
    ///
    /// # Errors
    /// If the language lacks a sentence.
    pub fn clock(&self, time: Time) -> Result<String, ContentError> {
        let hour = time.hour().to_string();
        if time.minute() == 0 {
            return self.voice.phrase("clock-whole", &[("hour", &hour)]);
        }
        let minute = format!("{:02}", time.minute());
        // Passed as a word, because Fluent would print the number 5 for "05".
        self.voice
            .phrase("clock-minutes", &[("hour", &hour), ("minute", &minute)])
    }

    /// "halv ti"; the clock time for minutes that are not said in words.
    ///
    /// # Errors
    /// If the language lacks a sentence.
    pub fn spoken(&self, time: Time) -> Result<String, ContentError> {
        if time.minute() % 5 != 0 {
            return self.clock(time);
        }
        let hour = self.voice.phrase(&format!("hour-{}", twelve(time.hour())), &[])?;
        let next = self.voice.phrase(&format!("hour-{}", twelve(time.hour() + 1)), &[])?;
        self.voice.phrase(
            &format!("spoken-{}", time.minute()),
            &[("hour", &hour), ("next", &next)],
        )
    }

    /// "i formiddag", "i morgen formiddag", "på torsdag om formiddagen": the day and its part in one breath, as people say
    /// it, for a child who knows no clock.
    ///
    /// # Errors
    /// If the language lacks a name or a sentence.
    pub fn daypart(&self, at: DateTime, on: Date) -> Result<String, ContentError> {
        let part = match at.hour() {
            0..=8 => "morning",
            9..=11 => "forenoon",
            12 => "noon",
            13..=17 => "afternoon",
            _ => "evening",
        };
        match days_between(on, at.date()) {
            0 => self.voice.phrase(&format!("daypart-today-{part}"), &[]),
            1 => self.voice.phrase(&format!("daypart-tomorrow-{part}"), &[]),
            _ => {
                let day = self.dayword(at.date(), on)?;
                self.voice.phrase(&format!("daypart-{part}"), &[("day", &day)])
            }
        }
    }

    /// "en halv time", "40 minutter"
    ///
    /// # Errors
    /// If the language lacks a sentence.
    pub fn length(&self, minutes: u16) -> Result<String, ContentError> {
        let own = format!("length-{minutes}");
        if self.voice.has(&own) {
            return self.voice.phrase(&own, &[]);
        }
        self.voice
            .phrase("length-minutes", &[("minutes", &minutes.to_string())])
    }

    /// "din mor", where the language has a word for what somebody is to the child; otherwise the name.
    ///
    /// # Errors
    /// If a sentence is broken.
    pub fn called(&self, called: &str, first_name: &str) -> Result<String, ContentError> {
        let key = format!("called-{called}");
        if self.voice.has(&key) {
            self.voice.phrase(&key, &[])
        } else {
            Ok(first_name.to_owned())
        }
    }

    /// "Birgit, Peter eller Mie" (`or`) or "… og Mie".
    ///
    /// # Errors
    /// If the language lacks a sentence.
    pub fn join(&self, names: &[String], or: bool) -> Result<String, ContentError> {
        match names {
            [] => Ok(String::new()),
            [one] => Ok(one.clone()),
            [before @ .., last] => {
                let key = if or { "or-last" } else { "and-last" };
                self.voice
                    .phrase(key, &[("before", &before.join(", ")), ("last", last)])
            }
        }
    }
}

/// Whether a day needs no year: it is of this year, or not half a year away.
fn is_near(day: Date, on: Date) -> bool {
    day.year() == on.year() || days_between(on, day).unsigned_abs() < 180
}

/// The number of days from one day to another.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    to.since((jiff::Unit::Day, from)).map_or(0, |span| span.get_days())
}

fn gregorian(day: Date) -> icu_calendar::Date<Gregorian> {
    let days = days_between(Date::constant(1, 1, 1), day);
    icu_calendar::Date::from_rata_die(icu_calendar::types::RataDie::new(1 + i64::from(days)), Gregorian)
}

fn twelve(hour: i8) -> i8 {
    match hour.rem_euclid(12) {
        0 => 12,
        hour => hour,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn danish() -> Times {
        Times::new(&Content::embedded(), "da").unwrap()
    }

    #[test]
    fn danish_days() {
        let times = danish();
        assert_eq!(
            times.date(date(2026, 12, 3), date(2026, 12, 1)).unwrap(),
            "torsdag den 3. december"
        );
        assert_eq!(
            times.date(date(2028, 1, 3), date(2026, 12, 1)).unwrap(),
            "mandag den 3. januar 2028"
        );
        assert_eq!(times.dayword(date(2026, 12, 1), date(2026, 12, 1)).unwrap(), "i dag");
        assert_eq!(times.dayword(date(2026, 12, 2), date(2026, 12, 1)).unwrap(), "i morgen");
        assert_eq!(
            times.dayword(date(2026, 12, 3), date(2026, 12, 1)).unwrap(),
            "på torsdag"
        );
        assert_eq!(
            times.dayword(date(2026, 12, 8), date(2026, 12, 1)).unwrap(),
            "tirsdag den 8. december"
        );
    }

    #[test]
    fn a_flag_has_the_weekday_in_every_language() {
        let content = Content::embedded();
        let (on, day) = (date(2026, 12, 1), date(2026, 12, 8));
        assert_eq!(danish().flag_date(day, on).unwrap(), "tirsdag 8. december");
        let english = Times::new(&content, "en").unwrap();
        assert_eq!(english.flag_date(day, on).unwrap(), "Tuesday 8 December");
        assert_eq!(
            danish().flag_date(date(2028, 1, 3), on).unwrap(),
            "mandag 3. januar 2028"
        );
    }

    #[test]
    fn danish_clocks() {
        let times = danish();
        for (clock, said) in [
            (time(9, 30, 0, 0), "halv ti"),
            (time(13, 15, 0, 0), "kvart over et"),
            (time(12, 0, 0, 0), "tolv"),
            (time(23, 45, 0, 0), "kvart i tolv"),
            (time(10, 25, 0, 0), "fem minutter i halv elleve"),
            (time(10, 17, 0, 0), "10.17"),
        ] {
            assert_eq!(times.spoken(clock).unwrap(), said);
        }
        assert_eq!(times.clock(time(9, 5, 0, 0)).unwrap(), "9.05");
        assert_eq!(times.clock(time(10, 0, 0, 0)).unwrap(), "10");
        assert_eq!(times.length(30).unwrap(), "en halv time");
        assert_eq!(times.length(40).unwrap(), "40 minutter");
        assert_eq!(
            times.join(&["A".into(), "B".into(), "C".into()], true).unwrap(),
            "A, B eller C"
        );
    }
}
