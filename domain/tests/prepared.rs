//! Which talk a letter is about where nobody names one.

use domain::case::{LocalTime, Meeting};
use domain::prepared::next_to_prepare;
use serde_json::{Value, json};

/// The place of the talk that is prepared at noon on the 1st of December 2026.
fn prepared(meetings: Value) -> Option<usize> {
    let meetings: Vec<Meeting> = serde_json::from_value(meetings).expect("meetings");
    let noon: LocalTime = serde_json::from_value(json!("2026-12-01T12:00")).expect("a time");
    next_to_prepare(&meetings, noon)
}

fn planned(starts_at: &str) -> Value {
    json!({"state": "planned", "starts_at": starts_at})
}

#[test]
fn the_earliest_that_has_not_begun_is_prepared() {
    let begun = planned("2026-12-01T11:30");
    let soon = planned("2026-12-01T12:30");
    assert_eq!(
        prepared(json!([planned("2026-12-08T09:00"), begun.clone(), soon.clone()])),
        Some(2)
    );
    assert_eq!(prepared(json!([begun])), None, "it goes on");
    assert_eq!(
        prepared(json!([planned("2026-12-01T12:00")])),
        None,
        "its time has come"
    );
    let mut early = soon;
    early["started_at"] = json!("2026-12-01T11:50");
    assert_eq!(prepared(json!([early])), None, "it was begun before its time");
}

#[test]
fn one_without_a_time_waits_behind_those_that_have_one() {
    let without = json!({"state": "planned"});
    assert_eq!(prepared(json!([without.clone(), planned("2026-12-08T09:00")])), Some(1));
    assert_eq!(prepared(json!([{"state": "cancelled"}, without])), Some(1));
    for state in ["held", "cancelled"] {
        assert_eq!(
            prepared(json!([{"state": state, "starts_at": "2026-12-08T09:00"}])),
            None,
            "{state}"
        );
    }
}
