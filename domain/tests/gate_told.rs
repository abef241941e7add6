//! After the child told of something nothing leaves the house on old answers, and what is said in the room goes on.

use crate::common::*;
use domain::actor::Today;
use domain::case::Case;
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::asks_for_tonight;
use serde_json::{Value, json};

fn told(delivery: &str, answered: Option<bool>) -> Case {
    let mut disclosure = json!({"on": "2026-12-01", "kind": "told"});
    if let Some(answered) = answered {
        disclosure["safety_answered"] = json!(answered);
    }
    changed(
        LAURA,
        &[
            ("safety.delivery", json!(delivery)),
            ("disclosures", json!([disclosure])),
        ],
    )
}

fn locked(case: &Case, ask: &Ask) -> bool {
    !having(&ask.of(case), Code::SafetyAgain).is_empty()
}

#[test]
fn what_travels_waits_and_what_is_read_aloud_does_not() {
    let letter = Ask::letter(LAURA_DAY);
    let neutral = Ask::letter(LAURA_DAY).version(Version::Neutral);
    for delivery in ["take-home", "kept-by-safe-adult"] {
        assert!(locked(&told(delivery, None), &letter), "{delivery}");
        assert!(locked(&told(delivery, Some(false)), &letter), "{delivery}");
        assert!(
            !locked(&told(delivery, Some(true)), &letter),
            "{delivery}: answered since"
        );
    }
    let aloud = told("read-aloud", None);
    assert!(!locked(&aloud, &letter), "the adviser keeps it");
    assert!(locked(&aloud, &neutral), "a neutral version is made to travel");
    for kind in [Kind::AccessCard, Kind::Screen, Kind::BisidderGuide] {
        assert!(locked(&aloud, &Ask::new(kind, LAURA_DAY)), "{kind:?}");
    }
    assert!(
        !locked(&aloud, &Ask::new(Kind::Talk, LAURA_DAY)),
        "a child that has just told is not sent away from the table"
    );
}

#[test]
fn one_that_was_settled_does_not_settle_the_next() {
    let both = json!([
        {"on": "2026-11-20", "kind": "told", "safety_answered": true},
        {"on": "2026-12-01", "kind": "taken-back"},
    ]);
    let case = changed(LAURA, &[("disclosures", both)]);
    assert!(locked(&case, &Ask::letter(LAURA_DAY)), "taking back asks for the same");
}

#[test]
fn where_the_child_sleeps_is_asked_where_it_may_matter() {
    let meeting = case(LAURA).meetings[0].id.clone();
    let day = case(LAURA).meetings[0].starts_at.expect("a talk has a time").0.date();
    let at = |days: i64| Today(day.checked_add(jiff::Span::new().days(days)).expect("a day"));
    let with = |edits: &[(&str, Value)]| changed(LAURA, edits);
    assert!(
        !asks_for_tonight(&case(LAURA), &meeting, at(0)),
        "an ordinary talk asks for nothing"
    );
    let unsafe_home = with(&[
        ("safety.suspected", json!(["parent"])),
        ("safety.suspect_at_home", json!("yes")),
    ]);
    assert!(asks_for_tonight(&unsafe_home, &meeting, at(0)));
    assert!(asks_for_tonight(&unsafe_home, &meeting, at(1)));
    assert!(
        !asks_for_tonight(&unsafe_home, &meeting, at(5)),
        "that night has long gone by"
    );
    let unanswered = with(&[("safety.suspected", Value::Null)]);
    assert!(
        asks_for_tonight(&unanswered, &meeting, at(0)),
        "silence is the unsafe answer"
    );
    assert!(
        asks_for_tonight(&told("take-home", None), &meeting, at(5)),
        "the child told"
    );
    let here = with(&[(
        "disclosures",
        json!([{"meeting": meeting.0, "kind": "told", "safety_answered": true}]),
    )]);
    assert!(asks_for_tonight(&here, &meeting, at(0)), "it told in this talk");
}
