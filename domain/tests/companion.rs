//! The companion that a child chose stands on its way below thirteen, and never while the police question is open.

use crate::common::*;
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::{Released, may_have_companion};
use serde_json::{Value, json};

/// Laura, who is eleven, with what she chose and where the police question stands.
fn laura(chosen: &str, police: &str, band: Option<&str>) -> domain::case::Case {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    case["child"]["companion"] = chosen.into();
    if let Some(band) = band {
        case["child"]["band"] = band.into();
    }
    case["steps"] = json!([{"id": "s1", "step": "talk", "state": "now"}]);
    case["safety"] = json!({
        "suspected": "none",
        "suspect_at_home": "no",
        "social_control": false,
        "risk_assessed": true,
        "journey": "no",
        "parents_know": true,
        "police": police,
        "police_about": "child-witness",
        "protected_address": false,
        "delivery": "read-aloud",
    });
    serde_json::from_value(case).expect("a case")
}

/// The companion that stands on the child's way.
fn shown(case: &domain::case::Case) -> Option<&'static str> {
    let judgement = Ask::new(Kind::Timeline, LAURA_DAY)
        .version(Version::Full)
        .confirming(&Code::ALL)
        .of(case);
    let told = lines(&judgement);
    match judgement.release.as_ref().map(|release| release.facts()) {
        Some(Released::Full(facts)) => facts.companion,
        _ => panic!("nothing was released: {told:#?}"),
    }
}

#[test]
fn what_the_child_chose_stands_there_and_nothing_else() {
    for code in ["fox", "owl", "hedgehog", "cat", "turtle"] {
        assert_eq!(shown(&laura(code, "interview-held", None)), Some(code));
    }
    for code in ["none", "dragon", ""] {
        assert_eq!(shown(&laura(code, "interview-held", None)), None, "{code:?}");
    }
}

#[test]
fn none_stands_there_from_thirteen_or_while_the_police_question_is_open() {
    for (police, band, may) in [
        ("interview-held", None, true),
        ("interview-held", Some("7-9"), true),
        ("interview-held", Some("13-17"), false),
        ("considered", None, false),
        ("interview-pending", None, false),
    ] {
        let case = laura("owl", police, band);
        assert_eq!(shown(&case).is_some(), may, "{police}, {band:?}");
        assert_eq!(may_have_companion(&case, LAURA_DAY), may, "{police}, {band:?}");
    }
}
