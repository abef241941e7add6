//! Times as people say them, for the pages: "i morgen klokken 10".

use crate::clock::here;
use crate::state::AppState;
use crate::ui_language::{self, UiLanguage};
use content::sentences::capital;
use content::time::Times;
use content::{Content, ContentError};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, Zoned};

/// Words times relative to one moment.
pub struct Clock<'a> {
    times: Times,
    content: &'a Content,
    now: Zoned,
}

impl<'a> Clock<'a> {
    /// Relative to a moment, in Copenhagen.
    ///
    /// # Errors
    /// If neither the language nor Danish has words for times.
    pub fn at(app: &'a AppState, now: Timestamp) -> Result<Clock<'a>, ContentError> {
        let content = app.pipeline.content();
        Ok(Clock {
            times: Times::new(content, UiLanguage::current().tag())
                .or_else(|_| Times::new(content, UiLanguage::Danish.tag()))?,
            content,
            now: here(now),
        })
    }

    /// The day of the moment.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// A day: "i morgen", "torsdag den 3. december".
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        self.times
            .dayword(day, self.today())
            .unwrap_or_else(|_| day.to_string())
    }

    /// A day by its name and date, whenever it is: "Mandag den 23. november".
    #[must_use]
    pub fn day_in_full(&self, day: Date) -> String {
        let words = self.times.date(day, self.today()).unwrap_or_else(|_| day.to_string());
        capital(&words)
    }

    /// A moment: "i morgen klokken 10".
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        self.local(here(at).datetime())
    }

    /// The same for a local time in Copenhagen.
    #[must_use]
    pub fn local(&self, at: DateTime) -> String {
        let clock = self.times.clock(at.time()).unwrap_or_default();
        self.say("when-moment", &[("day", &self.day(at.date())), ("clock", &clock)])
    }

    /// The same by the part of the day, for a child who knows no clock: "i morgen formiddag".
    #[must_use]
    pub fn part_of_day(&self, at: DateTime) -> String {
        let part = self.times.daypart(at, self.today());
        part.unwrap_or_else(|_| self.day(at.date()))
    }

    /// A time of day: "13.15".
    #[must_use]
    pub fn clock(&self, at: Timestamp) -> String {
        self.times.clock(here(at).time()).unwrap_or_default()
    }

    /// A deadline: "senest i dag klokken 15", or "senest på torsdag" if it is the end of a day.
    #[must_use]
    pub fn until(&self, at: Timestamp) -> String {
        let there = here(at);
        let day = if (there.hour(), there.minute()) == (23, 59) {
            self.day(there.date())
        } else {
            self.moment(at)
        };
        self.say("when-until", &[("day", &day)])
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        ui_language::phrase(self.content, "staff", key, args).unwrap_or_default()
    }
}
