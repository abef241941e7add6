//! A drawing that a child kept goes home as its own words do: only where the home is safe and its papers go there, and not while
//! the police question is open.

use crate::common::LAURA;
use domain::case::Case;
use domain::gate::drawing_goes_home;
use serde_json::{Value, json};

fn goes_home(change: impl FnOnce(&mut Value)) -> bool {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    case["safety"] = json!({
        "suspected": ["none"],
        "social_control": false,
        "parents_know": true,
        "police": "none",
        "protected_address": false,
        "delivery": "take-home",
    });
    change(&mut case["safety"]);
    let case: Case = serde_json::from_value(case).expect("a case");
    drawing_goes_home(&case)
}

#[test]
fn a_drawing_goes_home_where_every_answer_lets_it() {
    assert!(goes_home(|_| {}));
    for (answer, value) in [
        ("delivery", json!("read-aloud")),
        ("suspected", json!(["parent"])),
        ("suspected", json!(["unknown"])),
        ("suspected", json!([])),
        ("social_control", json!(true)),
        ("parents_know", json!(false)),
        ("parents_know", Value::Null),
        ("police", json!("considered")),
        ("police", json!("interview-pending")),
    ] {
        assert!(!goes_home(|safety| safety[answer] = value.clone()), "{answer}: {value}");
    }
}
