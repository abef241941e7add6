//! A case that comes around midnight came on the day that the clocks of Denmark showed, in winter, in summer and in the
//! nights when they are changed.

use crate::common::opened_at;
use domain::agenda::{Agenda, DueKind};
use domain::event::Source;
use jiff::tz::TimeZone;
use serde_json::json;

/// Whether the paper of a new place is asked for in a case that was opened at a moment, of a child that moved on a day.
fn asks_for_paper_of_place(moved: &str, opened: &str) -> bool {
    let case = json!({"steps": [{"id": "s1", "step": "placement", "state": "done", "on": moved}]});
    let state = opened_at(case, Source::Begun, opened);
    let denmark = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a rule of POSIX");
    Agenda::of(&state, &denmark).next(DueKind::PaperOfPlace).is_some()
}

#[test]
fn a_case_of_half_past_midnight_came_on_the_new_day() {
    // Each child moved a week before the last day on which its place was new.
    for (moved, before_midnight, after) in [
        ("2026-12-02", "2026-12-09T23:30+01:00", "2026-12-10T00:30+01:00"),
        ("2026-07-01", "2026-07-08T23:30+02:00", "2026-07-09T00:30+02:00"),
        ("2026-07-01", "2026-07-08T23:30+02:00", "2026-07-09T01:30+02:00"),
        // The clocks were put forward in the night before, and put back.
        ("2027-03-21", "2027-03-28T23:30+02:00", "2027-03-29T00:30+02:00"),
        ("2027-10-24", "2027-10-31T23:30+01:00", "2027-11-01T00:30+01:00"),
        // The night itself: it begins an hour before UTC's or two.
        ("2027-03-20", "2027-03-27T23:30+01:00", "2027-03-28T00:30+01:00"),
        ("2027-10-23", "2027-10-30T23:30+02:00", "2027-10-31T01:30+02:00"),
    ] {
        assert!(asks_for_paper_of_place(moved, before_midnight), "{before_midnight}");
        assert!(!asks_for_paper_of_place(moved, after), "{after}");
    }
}
