//! What a case calls now before its day, when the child hears next, and what nobody knows yet (N29, N40; decision 0056).

use crate::common::*;
use domain::case::{Case, StepWord};
use domain::document::{Kind, Version};
use domain::facts::{FullFacts, NextSign, NotKnown};
use domain::finding::Code;
use domain::gate::Released;
use domain::timeline::Stands;
use jiff::civil::date;
use serde_json::{Value, json};

/// Laura with these steps and meetings; `change` changes the rest.
fn with(steps: Value, meetings: Value, change: impl Fn(&mut Value)) -> Case {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    case["steps"] = steps;
    if meetings.is_array() {
        case["meetings"] = meetings;
    }
    case["safety"] = json!({
        "suspected": "none",
        "suspect_at_home": "no",
        "social_control": false,
        "risk_assessed": true,
        "journey": "no",
        "parents_know": true,
        "police": "none",
        "protected_address": false,
        "delivery": "read-aloud",
    });
    change(&mut case);
    serde_json::from_value(case).expect("a case")
}

/// What is released of the case's way on a kind of document, on the day of Laura.
fn told<T>(case: &Case, kind: Kind, read: impl Fn(&FullFacts) -> T) -> T {
    let judgement = Ask::new(kind, LAURA_DAY)
        .version(Version::Full)
        .confirming(&Code::ALL)
        .of(case);
    let lines = lines(&judgement);
    match judgement.release.as_ref().map(|release| release.facts()) {
        Some(Released::Full(facts)) => read(facts),
        _ => panic!("nothing was released: {lines:#?}"),
    }
}

fn way(steps: Value) -> Vec<(StepWord, Stands, bool)> {
    told(&with(steps, Value::Null, |_| {}), Kind::Timeline, |facts| {
        let stations = facts.timeline.iter();
        stations
            .map(|station| (station.step, station.stands, station.featured))
            .collect()
    })
}

/// A talk that the case calls now, on a day.
fn talk(on: &str) -> Value {
    json!({"id": "s2", "step": "talk", "state": "now", "on": on, "promised": true})
}

#[test]
fn what_is_now_by_the_case_and_has_a_day_ahead_comes_next_and_stays_the_place() {
    let report = json!({"id": "s1", "step": "report", "state": "done", "on": "2026-11-20"});
    assert_eq!(
        way(json!([report, talk("2026-12-03")])),
        [
            (StepWord::Report, Stands::Done, false),
            (StepWord::Talk, Stands::Next, true)
        ]
    );
    // On its day it is now.
    assert_eq!(
        way(json!([report, talk("2026-12-01")]))[1],
        (StepWord::Talk, Stands::Now, true)
    );
    // A day that nobody promised is not told, and "now" says nothing false.
    let mut unpromised = talk("2026-12-03");
    unpromised["promised"] = json!(false);
    assert_eq!(way(json!([report, unpromised]))[1], (StepWord::Talk, Stands::Now, true));
}

#[test]
fn where_something_else_goes_on_or_is_waited_for_the_child_is_there() {
    for state in ["now", "waiting"] {
        let other = json!({"id": "s1", "step": "assessment", "state": state,
            "waiting_for": "Vi mangler et svar.", "next_contact": "2026-12-05"});
        let stands = if state == "now" { Stands::Now } else { Stands::Waiting };
        assert_eq!(
            way(json!([other, talk("2026-12-03")])),
            [
                (StepWord::Assessment, stands, true),
                (StepWord::Talk, Stands::Next, false)
            ]
        );
    }
}

fn sign(case: &Case, kind: Kind) -> NextSign {
    told(case, kind, |facts| facts.ahead.next_sign)
}

/// A meeting of Laura's with its day, and what the child knows of it.
fn meeting(on: &str, knows: Value) -> Value {
    let laura: Value = serde_json::from_str(LAURA).expect("JSON");
    let mut meeting = laura["meetings"][0].clone();
    meeting["starts_at"] = json!(format!("{on}T10:00"));
    if knows.is_object() {
        meeting["child_knows"] = knows;
    }
    meeting
}

#[test]
fn the_next_sign_is_the_first_day_that_the_child_was_told() {
    let decides = json!([{"id": "s1", "step": "decision", "state": "now"}]);
    let unknown_to_it = json!([meeting("2026-12-03", Value::Null)]);
    let known_to_it = json!([meeting("2026-12-03", json!({"starts_at": "2026-12-03T10:00"}))]);
    let of = |steps: &Value, meetings: &Value| sign(&with(steps.clone(), meetings.clone(), |_| {}), Kind::Timeline);
    assert_eq!(of(&decides, &unknown_to_it), NextSign::NoDay, "a letter tells it first");
    assert_eq!(of(&decides, &known_to_it), NextSign::Meets(date(2026, 12, 3)));
    assert_eq!(
        of(&json!([talk("2026-12-04")]), &unknown_to_it),
        NextSign::Meets(date(2026, 12, 4))
    );
    let waits = |on: &str| json!([{"id": "s1", "step": "assessment", "state": "waiting", "waiting_for": "Vi mangler et svar.", "next_contact": on}]);
    assert_eq!(
        of(&waits("2026-12-02"), &known_to_it),
        NextSign::Hears(date(2026, 12, 2))
    );
    // Of the same day, that they meet says more.
    assert_eq!(
        of(&waits("2026-12-03"), &known_to_it),
        NextSign::Meets(date(2026, 12, 3))
    );
    // A day that has passed is none.
    assert_eq!(of(&json!([talk("2026-11-20")]), &unknown_to_it), NextSign::NoDay);
}

#[test]
fn of_a_talk_before_the_promised_day_the_child_is_told_both() {
    let known_to_it = json!([meeting("2026-12-03", json!({"starts_at": "2026-12-03T10:00"}))]);
    for kind in [Kind::Timeline, Kind::Screen, Kind::Waiting] {
        let of = |on: &str| {
            let waits = json!([{"id": "s1", "step": "assessment", "state": "waiting", "waiting_for": "Vi mangler et svar.", "next_contact": on}]);
            told(&with(waits, known_to_it.clone(), |_| {}), kind, |facts| {
                (facts.ahead.next_sign, facts.ahead.hears_too)
            })
        };
        let meets = NextSign::Meets(date(2026, 12, 3));
        assert_eq!(of("2026-12-08"), (meets, Some(date(2026, 12, 8))), "{kind:?}");
        assert_eq!(
            of("2026-12-03"),
            (meets, None),
            "{kind:?}: of the same day, that they meet says more"
        );
        assert_eq!(of("2026-12-02"), (NextSign::Hears(date(2026, 12, 2)), None), "{kind:?}");
    }
}

#[test]
fn the_day_of_a_hidden_talk_is_neither_told_nor_denied() {
    let hidden = |steps: Value| {
        with(steps, json!([meeting("2026-12-03", Value::Null)]), |case| {
            case["safety"]["parents_know"] = json!(false);
        })
    };
    assert_eq!(
        sign(&hidden(json!([talk("2026-12-03")])), Kind::Screen),
        NextSign::Unsaid
    );
    let decides = json!([{"id": "s1", "step": "decision", "state": "now"}]);
    assert_eq!(sign(&hidden(decides), Kind::Screen), NextSign::NoDay);
}

#[test]
fn what_nobody_knows_is_the_thing_that_is_open() {
    let step = |word: &str, state: &str| json!({"id": word, "step": word, "state": state});
    let not_known = |steps: &[Value]| {
        let case = with(json!(steps), Value::Null, |_| {});
        told(&case, Kind::Timeline, |facts| facts.ahead.not_known)
    };
    assert_eq!(not_known(&[step("decision", "later")]), NotKnown::Help);
    assert_eq!(not_known(&[step("assessment", "now")]), NotKnown::Help);
    // Once help is sure, it is not said that nobody knows of it.
    assert_eq!(not_known(&[step("help", "next")]), NotKnown::Start);
    assert_eq!(
        not_known(&[step("help", "now"), step("assessment", "later")]),
        NotKnown::After
    );
    assert_eq!(not_known(&[step("talk", "next")]), NotKnown::Meet);
    assert_eq!(
        not_known(&[step("help", "done"), step("follow-up", "later")]),
        NotKnown::Again
    );
    assert_eq!(not_known(&[step("report", "done")]), NotKnown::After);
}
