//! The only place that asks what time it is.

use domain::actor::Today;
use jiff::{Timestamp, Zoned, tz::TimeZone};

/// Today in Copenhagen: what a document's date is unless told otherwise.
#[must_use]
pub fn today() -> Today {
    let zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
    Today(Zoned::new(Timestamp::now(), zone).date())
}

/// This moment, for confirmations and logs.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp::now()
}
