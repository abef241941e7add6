//! Blank sheets of a talk: they stay with the adviser whatever the answers are, and reach beyond wishes and good things
//! only where nobody has to be found out about.

use crate::common::*;
use domain::case::Case;
use domain::document::{Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::Released;
use serde_json::{Value, json};

const SHEETS: [Kind; 5] = [
    Kind::ThreeHouses,
    Kind::Feelings,
    Kind::Scale,
    Kind::Week,
    Kind::FirstThen,
];

/// Whether a sheet is released and reaches beyond wishes and good things; `None` where there is none.
fn beyond(case: &Case, kind: Kind) -> Option<bool> {
    let release = Ask::new(kind, LAURA_DAY).of(case).release?;
    let Released::Neutral(facts) = release.facts() else {
        panic!("{kind:?} exists in the neutral version alone")
    };
    Some(facts.beyond_now)
}

/// Laura's case where a parent is suspected, and the parents know of nothing.
fn suspected(more: &[(&'static str, Value)]) -> Case {
    let mut edits = vec![
        ("track", json!("parent-concern")),
        ("safety.suspected", json!("parent")),
        ("safety.suspect_at_home", json!("yes")),
        ("safety.parents_know", json!(false)),
        ("safety.delivery", json!("read-aloud")),
        ("meetings.0.bisidders", json!([])),
    ];
    edits.extend(more.iter().cloned());
    changed(LAURA, &edits)
}

#[test]
fn there_is_a_sheet_for_every_talk_and_nothing_has_to_be_confirmed_for_it() {
    let cases = [
        ("plain", changed(LAURA, &[])),
        ("taken home", changed(LAURA, &[("safety.delivery", json!("take-home"))])),
        ("a parent suspected", suspected(&[])),
        (
            "social control",
            suspected(&[
                ("track", json!("social-control")),
                ("safety.suspected", json!("family")),
                ("safety.social_control", json!(true)),
                ("safety.risk_assessed", json!(true)),
            ]),
        ),
    ];
    for (name, case) in &cases {
        for kind in SHEETS {
            let judged = Ask::new(kind, LAURA_DAY).of(case);
            assert!(judged.release.is_some(), "{name} {kind:?}: {:?}", lines(&judged));
            let stops = judged.findings.iter().filter(|finding| finding.level <= Level::Confirm);
            assert_eq!(stops.count(), 0, "{name} {kind:?}: {:?}", lines(&judged));
            assert_eq!(judged.version, Version::Neutral);
        }
    }
}

#[test]
fn worries_and_hard_times_are_asked_for_only_where_nobody_has_to_be_found_out_about() {
    for kind in SHEETS {
        assert_eq!(beyond(&changed(LAURA, &[]), kind), Some(true), "{kind:?}");
        for (name, case) in [
            ("a parent is suspected", suspected(&[])),
            (
                "the police are considered",
                suspected(&[("safety.police", json!("considered"))]),
            ),
            (
                "somebody else is suspected",
                changed(
                    LAURA,
                    &[
                        ("track", json!("other-adult-concern")),
                        ("safety.suspected", json!("other")),
                        ("safety.suspect_at_home", json!("no")),
                        ("meetings.0.bisidders", json!([])),
                    ],
                ),
            ),
        ] {
            assert_eq!(beyond(&case, kind), Some(false), "{name} {kind:?}");
        }
    }
}

#[test]
fn a_sheet_is_never_folded_for_a_pocket() {
    for kind in SHEETS {
        let mut ask = Ask::new(kind, LAURA_DAY).confirming(&Code::ALL);
        ask.request.pocket = true;
        let judged = ask.of(&changed(LAURA, &[]));
        assert!(judged.release.is_none(), "{kind:?}");
        let stays = having(&judged, Code::FullStays);
        assert!(
            stays.iter().any(|finding| finding.variant.as_deref() == Some("sheet")),
            "{:?}",
            lines(&judged)
        );
    }
}

#[test]
fn a_sheet_waits_for_no_answer_that_is_asked_again() {
    let told = json!([{"on": "2026-12-01", "kind": "told"}]);
    let case = changed(LAURA, &[("disclosures", told)]);
    for kind in SHEETS {
        let judged = Ask::new(kind, LAURA_DAY).of(&case);
        assert!(having(&judged, Code::SafetyAgain).is_empty(), "{:?}", lines(&judged));
    }
}
