//! Whether a child that waits needs a plan for its safety is due until somebody answers (docs/needs.md, N41).

use crate::common::opened_at;
use domain::agenda::{Agenda, DueKind};
use domain::event::Source;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The days on which something of this kind is due in a case that was opened on the 1st of December 2026.
fn days(case: Value, kind: DueKind) -> Vec<String> {
    let state = opened_at(case, Source::Begun, "2026-12-01T09:00:00Z");
    let all = Agenda::of(&state, &TimeZone::UTC).due.into_iter();
    all.filter(|due| due.kind == kind)
        .map(|due| due.at.to_zoned(TimeZone::UTC).date().to_string())
        .collect()
}

#[test]
fn a_child_that_waits_while_somebody_is_suspected_is_asked_about_until_somebody_answers() {
    let kind = DueKind::NeedsPlan;
    let case = |suspected: &str, police: &str, step: &str| {
        json!({"safety": {"suspected": [suspected], "police": police},
            "steps": [{"id": "s1", "step": "screening", "state": step}]})
    };
    for (suspected, police, step, asked) in [
        ("parent", "considered", "next", true),
        ("other", "interview-pending", "next", true),
        ("unknown", "none", "waiting", true),
        ("parent", "none", "next", false),
        ("parent", "interview-held", "done", false),
        ("none", "none", "waiting", false),
    ] {
        let due = days(case(suspected, police, step), kind);
        assert_eq!(!due.is_empty(), asked, "{suspected} {police} {step}");
    }
    let waits = || case("parent", "considered", "next");
    let mut itself = waits();
    itself["safety"]["police_about"] = json!("child-suspected");
    let mut planned = waits();
    planned["safety_plan"] = json!([{"text": "Mormor henter dig."}]);
    let mut closed = waits();
    closed["state"] = json!("closed");
    for case in [
        itself,
        planned,
        closed,
        json!({"steps": [{"id": "s1", "state": "waiting"}]}),
    ] {
        assert!(days(case.clone(), kind).is_empty(), "{case}");
    }
    let mut blank = waits();
    blank["safety_plan"] = json!([{"text": " "}]);
    assert_eq!(days(blank, kind), ["2026-12-01"], "a line that says nothing is no plan");
}
