//! The clock: the only code that reads the current time.
//!
//! It is the machine's clock. For tests and demos it can be set once ([`set`]), before its first use; it then runs
//! on from that moment at normal speed.

use domain::actor::Today;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use std::sync::OnceLock;

/// How far the clock is ahead of the machine's (negative: behind); empty if it was never set.
static AHEAD: OnceLock<SignedDuration> = OnceLock::new();

/// The current time, for everything that is stored, logged or judged.
#[must_use]
pub fn now() -> Timestamp {
    let machine = Timestamp::now();
    AHEAD
        .get()
        .and_then(|ahead| machine.checked_add(*ahead).ok())
        .unwrap_or(machine)
}

/// Today's date in Copenhagen: the default date of a document.
#[must_use]
pub fn today() -> Today {
    Today(here(now()).date())
}

/// Sets the clock to `moment`. It can be set only once.
///
/// # Errors
/// It was set before.
pub fn set(moment: Timestamp) -> Result<(), String> {
    AHEAD
        .set(moment.duration_since(Timestamp::now()))
        .map_err(|_| "the clock was set before".into())
}

/// Parses a moment: `2026-12-01T09:15` in Copenhagen, or with an offset (`2026-12-01T09:15Z`).
/// A local time that occurs twice means the first; one that is skipped means the time after the gap.
///
/// # Errors
/// It is neither: a message with the text and the expected format.
pub fn moment(text: &str) -> Result<Timestamp, String> {
    let local = || -> Option<Timestamp> {
        let at: DateTime = text.parse().ok()?;
        Some(at.to_zoned(zone()).ok()?.timestamp())
    };
    text.parse().ok().or_else(local).ok_or_else(|| {
        format!("{text:?} is no moment; write it as 2026-12-01T09:15 (in Copenhagen) or 2026-12-01T08:15Z")
    })
}

/// The first moment of a day in Copenhagen.
#[must_use]
pub fn begins(day: Date) -> Option<Timestamp> {
    Some(day.to_zoned(zone()).ok()?.timestamp())
}

/// A timestamp in Copenhagen's local time.
#[must_use]
pub fn here(at: Timestamp) -> Zoned {
    at.to_zoned(zone())
}

/// Denmark's time zone.
#[must_use]
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> String {
        moment(text).unwrap().to_string()
    }

    #[test]
    fn a_moment_is_copenhagens_unless_it_says_an_offset() {
        assert_eq!(utc("2026-12-01T09:15"), "2026-12-01T08:15:00Z");
        assert_eq!(utc("2026-07-01T09:15"), "2026-07-01T07:15:00Z");
        assert_eq!(utc("2026-12-01T09:15Z"), "2026-12-01T09:15:00Z");
        assert_eq!(utc("2026-12-01T00:30:00+01:00"), "2026-11-30T23:30:00Z");
        assert!(moment("tomorrow").unwrap_err().contains("tomorrow"));
    }

    #[test]
    fn the_nights_when_the_clock_is_changed_have_an_answer() {
        assert_eq!(utc("2027-03-28T02:30"), "2027-03-28T01:30:00Z");
        assert_eq!(utc("2027-10-31T02:30"), "2027-10-31T00:30:00Z");
    }
}
