//! A placed child: "derhjemme" is no word for where its parents are, nor for where it sleeps.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use domain::document::{Audience, Document, Kind, Version};
use domain::readability::exceeded;
use serde_json::{Value, json};

/// A child of each band that was moved, and whose parents do not know of the talk.
fn placed() -> Vec<(String, Value)> {
    let secret = varied()
        .into_iter()
        .filter(|(name, _, _)| name.ends_with("secret from the parents"));
    secret
        .map(|(name, mut case, _)| {
            case["steps"] = json!([{"id": "p", "step": "placement", "state": "done", "on": "2026-11-26"}]);
            (name, case)
        })
        .collect()
}

fn letter(case: &Value) -> Document {
    let outcome = make(
        case,
        Kind::BeforeMeeting,
        Some(Version::Full),
        Audience::Child,
        "2026-12-01",
    );
    outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings))
}

#[test]
fn a_letter_names_its_parents_and_where_it_lives() {
    let cases = placed();
    assert_eq!(cases.len(), 4, "a case of each band");
    for (name, case) in cases {
        let document = letter(&case);
        let words = document.plain_text().replace('\u{a0}', " ");
        assert!(!words.contains("hjemme"), "{name}: {words}");
        assert!(words.contains("Dine forældre er ikke med."), "{name}: {words}");
        if !name.starts_with("4-6") {
            assert!(words.contains("hvad du kan sige der, hvor du bor."), "{name}: {words}");
        }
        let report = DESK.readability(&document).unwrap();
        let over: Vec<&str> = (exceeded(&report, document.band).iter())
            .map(|limit| limit.limit.as_str())
            .collect();
        assert!(over.is_empty(), "{name} {over:?}: {words}");
    }
}

/// Who alone has custody and is neither mother nor father is no adult "at home" either.
#[test]
fn a_guardian_elsewhere_is_told_as_who_decides() {
    for (name, mut case) in placed() {
        for person in case["people"].as_array_mut().unwrap() {
            if person["id"] == "far" {
                person["custody"] = json!(false);
            } else if person["id"] == "mor" {
                person["role"] = json!("family");
            }
        }
        let words = letter(&case).plain_text().replace('\u{a0}', " ");
        assert!(!words.contains("hjemme"), "{name}: {words}");
        assert!(
            words.contains("Den voksne, der bestemmer om dig, er ikke med."),
            "{name}: {words}"
        );
    }
}

/// A child that lives with its parents reads of them as before.
#[test]
fn whoever_lives_at_home_reads_of_home() {
    for (name, mut case) in placed() {
        case["steps"] = json!([]);
        let words = letter(&case).plain_text().replace('\u{a0}', " ");
        assert!(words.contains("De voksne derhjemme er ikke med."), "{name}: {words}");
    }
}

/// A way tells of its family, which is true wherever anybody lives.
#[test]
fn a_way_tells_of_the_family_and_of_no_home() {
    let mut told = 0;
    for (name, mut case, _) in varied() {
        if !name.ends_with(" plain") {
            continue;
        }
        case["steps"] = json!([
            {"id": "p", "step": "placement", "state": "done", "on": "2026-11-26"},
            {"id": "t", "step": "parents-talk", "state": "done", "on": "2026-11-27"},
            {"id": "g", "step": "guidance", "state": "next"},
        ]);
        case["decisions"] = json!([{"id": "d1", "matter": "placement", "decided_on": "2026-11-20"}]);
        let outcome = make(
            &case,
            Kind::Timeline,
            Some(Version::Full),
            Audience::Child,
            "2026-12-01",
        );
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let words = document.plain_text();
        assert!(!words.contains("derhjemme"), "{name}: {words}");
        assert!(words.contains("De voksne i din familie skal have"), "{name}: {words}");
        told += 1;
    }
    assert_eq!(told, 4, "a case of each band");
}
