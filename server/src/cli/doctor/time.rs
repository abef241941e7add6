//! Checks the clock, which legal deadlines depend on: time zone data, a plausible year, and time synchronisation.

use super::Line;
use crate::clock;
use crate::config::Config;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use store::Looked;

const WHAT: &str = "clock";
/// The earliest plausible year: no build is older.
const EARLIEST: i16 = 2026;
/// How much the clocks of two machines may differ.
const LEEWAY: SignedDuration = SignedDuration::from_mins(2);

/// Checks the clock.
pub(super) fn lines(config: &Config, looked: Option<&Looked>) -> Vec<Line> {
    let zone = match TimeZone::get("Europe/Copenhagen") {
        Ok(zone) => zone,
        Err(error) => {
            let remedy = "install the time zones (Debian: apt-get install tzdata)";
            return vec![Line::fault(
                WHAT,
                format!("no time zone Europe/Copenhagen: {error}"),
                remedy,
            )];
        }
    };
    let now = clock::now();
    let here = now.to_zoned(zone);
    let shown = here.strftime("%Y-%m-%d %H:%M in Copenhagen").to_string();
    let right =
        "set it right (timedatectl set-time …) and let something keep it so (apt-get install systemd-timesyncd)";
    let last = looked.and_then(|looked| looked.last_line);
    vec![match () {
        () if !(EARLIEST..EARLIEST + 100).contains(&here.year()) => {
            Line::fault(WHAT, format!("{shown}: that year cannot be"), right)
        }
        () if is_behind(now, last) => Line::fault(
            WHAT,
            format!("{shown}: that lies before the newest line of the audit log"),
            right,
        ),
        () => kept(config, shown, right),
    }]
}

fn is_behind(now: Timestamp, last: Option<Timestamp>) -> bool {
    last.and_then(|last| last.checked_sub(LEEWAY).ok())
        .is_some_and(|last| now < last)
}

/// Checks whether the clock is synchronised: needed for a real server, not for a trial.
fn kept(config: &Config, shown: String, right: &str) -> Line {
    let there = |path: &str| Path::new(path).exists();
    let by = match () {
        () if there("/run/systemd/timesync/synchronized") => "kept right by systemd-timesyncd",
        () if there("/run/chrony/chronyd.pid") => "chrony keeps it",
        () if there("/run/ntpd.pid") || there("/run/openntpd.pid") => "ntpd keeps it",
        () if there("/.dockerenv") || there("/run/.containerenv") => "the container's host keeps it",
        () => {
            let found = format!("{shown}; nothing was found that keeps it right");
            return if config.origin.is_some() {
                Line::warn(WHAT, found, right)
            } else {
                Line::ok(WHAT, found)
            };
        }
    };
    Line::ok(WHAT, format!("{shown}, {by}"))
}
