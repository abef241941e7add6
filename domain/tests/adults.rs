//! The adults whom a child meets in its case: who counts, who stays, and who would be another one.

use domain::adults::Adults;
use domain::case::Case;
use serde_json::{Value, json};

fn adults(meetings: Value) -> Adults {
    let case: Case = serde_json::from_value(json!({"format": "case/1", "meetings": meetings, "people": [
        {"id": "lise", "first_name": "Lise", "role": "adviser", "steady": true},
        {"id": "bo", "first_name": "Bo", "role": "second-adviser"},
        {"id": "psyk", "first_name": "Petra", "role": "psychologist"},
        {"id": "gone", "first_name": "Gert", "role": "interpreter", "left_on": "2026-01-01"},
        {"id": "mor", "first_name": "Mona", "role": "mother"},
        {"id": "birgit", "first_name": "Birgit", "role": "teacher"},
    ]}))
    .expect("a case");
    Adults::of(&case)
}

fn talk(id: &str, state: &str, at: &str, people: &[(&str, &str)]) -> Value {
    let people: Vec<Value> = people
        .iter()
        .map(|(id, does)| json!({"id": id, "does": does}))
        .collect();
    json!({"id": id, "state": state, "starts_at": at, "people": people})
}

fn names(adults: &Adults) -> Vec<&str> {
    adults.met.iter().map(|adult| adult.name.as_str()).collect()
}

#[test]
fn whoever_was_there_because_of_the_case_is_counted_once() {
    let one = talk(
        "m1",
        "held",
        "2026-11-03T13:00",
        &[("lise", "talks"), ("bo", "writes"), ("mor", "talks")],
    );
    let two = talk(
        "m2",
        "held",
        "2026-11-10T13:00",
        &[("lise", "talks"), ("birgit", "supports"), ("gone", "interprets")],
    );
    let off = talk("m3", "cancelled", "2026-11-12T13:00", &[("psyk", "talks")]);
    // In the order in which the child met them, however the file has the talks.
    let adults = adults(json!([two, off, one]));
    assert_eq!(names(&adults), ["Lise", "Bo", "Gert"]);
    assert_eq!(adults.steady().map(|adult| adult.name.as_str()), Some("Lise"));
    assert!(adults.coming.is_empty(), "a talk that is off brings nobody");
}

#[test]
fn who_comes_to_a_talk_ahead_for_the_first_time_is_told_with_the_number_they_would_be() {
    let held = talk("m1", "held", "2026-11-03T13:00", &[("lise", "talks"), ("bo", "writes")]);
    let next = talk(
        "m2",
        "planned",
        "2026-12-03T13:00",
        &[("lise", "talks"), ("psyk", "talks"), ("gone", "interprets")],
    );
    let adults = adults(json!([held, next.clone()]));
    let coming: Vec<_> = adults
        .coming
        .iter()
        .map(|one| (one.adult.name.as_str(), one.nth))
        .collect();
    assert_eq!(coming, [("Petra", 3)], "whoever left comes no more");
    assert_eq!(adults.coming[0].meeting, Some("m2".into()));
    // Before the first talk everybody is new, and nothing is said.
    assert_eq!(self::adults(json!([next])), Adults::default());
}
