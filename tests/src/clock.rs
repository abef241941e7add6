//! The clock that every server and command of the tests is given, so that no test tells the day it is run on.
//!
//! `BOERNEHOEJDE_TEST_CLOCK` names another moment (`2026-12-01T09:15`, in Copenhagen); `make deep` runs the suite at
//! twelve of them.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::sync::OnceLock;
use std::time::Instant;

/// A Thursday in the middle of a working day, where nothing names another moment.
const USUAL: &str = "2026-11-26T10:20";

/// What it is now for servers and commands, as `--clock` takes it. It runs on while a test goes its way, so that
/// what is started later is not earlier.
#[must_use]
pub fn now() -> String {
    static BEGUN: OnceLock<(Timestamp, Instant)> = OnceLock::new();
    let (moment, begun) = BEGUN.get_or_init(|| (chosen().timestamp(), Instant::now()));
    (*moment + begun.elapsed()).to_string()
}

/// The day it is for servers and commands, in Copenhagen.
#[must_use]
pub fn today() -> Date {
    chosen().date()
}

/// The day some days after [`today`], or before it.
#[must_use]
pub fn ahead(days: i64) -> Date {
    today().saturating_add(days.days())
}

fn chosen() -> jiff::Zoned {
    let text = std::env::var("BOERNEHOEJDE_TEST_CLOCK").ok();
    let text = text.filter(|moment| !moment.is_empty()).unwrap_or_else(|| USUAL.into());
    let at: DateTime = text
        .parse()
        .unwrap_or_else(|_| panic!("BOERNEHOEJDE_TEST_CLOCK={text}: no moment, write it as {USUAL}"));
    let zone = TimeZone::get("Europe/Copenhagen").expect("Denmark has a clock");
    at.to_zoned(zone).expect("a moment in Copenhagen")
}
