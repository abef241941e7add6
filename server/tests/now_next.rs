//! What goes on and what comes next, in a letter: told in the words of the way where there is room, and making no letter longer.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use domain::document::{Audience, Block, Document, Kind, Version};
use domain::readability::{exceeded, letter_exceeded};
use print::Form;
use serde_json::{Value, json};

const ON: &str = "2026-12-03";

/// A child of each band from seven whose talk was held, while something goes on and something comes next.
fn held() -> Vec<(String, Value)> {
    let plain = varied()
        .into_iter()
        .filter(|(name, _, _)| name.ends_with(" plain") && !name.starts_with("4-6"));
    let cases: Vec<(String, Value)> = plain
        .map(|(name, mut case, _)| {
            case["steps"] = json!([
                {"id": "s1", "step": "talk", "state": "done", "on": "2026-12-03"},
                {"id": "s2", "step": "assessment", "state": "now"},
                {"id": "s3", "step": "school-meeting", "state": "next", "on": "2026-12-10", "promised": true},
            ]);
            let meeting = &mut case["meetings"][0];
            meeting["state"] = json!("held");
            meeting["said"] = json!([
                {"id": "u1", "text": "Jeg kan godt lide at tegne.", "confirmed": true, "on_paper": true},
            ]);
            meeting["closing"] = json!({"talk_to": ["birgit"]});
            (name, case)
        })
        .collect();
    assert_eq!(cases.len(), 3);
    cases
}

fn made(case: &Value, kind: Kind, on: &str) -> Document {
    let outcome = make(case, kind, Some(Version::Full), Audience::Child, on);
    let findings = outcome.findings;
    outcome.document.unwrap_or_else(|| panic!("{findings:?}"))
}

fn sheets(document: &Document) -> usize {
    let bytes = DESK.pdf_as(document, Form::A4).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
}

/// The same document without what goes on and what comes next.
fn without(document: &Document) -> Document {
    let mut blocks = document.blocks.clone();
    blocks.retain(|block| !matches!(block, Block::NowNext { .. }));
    Document {
        blocks,
        ..document.clone()
    }
}

#[test]
fn a_paper_from_a_talk_says_what_goes_on_and_what_comes_next() {
    for (name, case) in held() {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let document = made(&case, kind, ON);
            let text = document.plain_text().replace('\u{a0}', " ");
            let (_, told) = text
                .split_once("\nDin vej lige nu\nNu\n")
                .unwrap_or_else(|| panic!("{name} {}: {text}", kind.as_str()));
            let lines: Vec<&str> = told.lines().take(3).collect();
            assert_eq!(lines[1], "Det næste", "{name}: {text}");
            // Its promised day stands with it, in the words of the band.
            assert!(lines[2].contains("torsdag"), "{name}: {text}");
            let report = DESK.readability(&document).unwrap();
            let over = exceeded(&report, document.band);
            assert!(over.is_empty(), "{name} {over:?}: {text}");
            assert_eq!(
                sheets(&document),
                sheets(&without(&document)),
                "{name} {}",
                kind.as_str()
            );
        }
    }
}

#[test]
fn a_letter_before_a_talk_tells_it_only_where_it_stays_as_short_as_a_child_reads() {
    let (mut told, mut looked) = (0, 0);
    for (name, mut case, on) in varied() {
        case["steps"] = json!([
            {"id": "s1", "step": "assessment", "state": "now"},
            {"id": "s2", "step": "help", "state": "next"},
        ]);
        let outcome = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, on);
        let Some(document) = outcome.document else { continue };
        looked += 1;
        let places = document
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::NowNext { .. }))
            .count();
        if places == 0 {
            continue;
        }
        told += 1;
        assert_eq!(places, 1, "{name}");
        assert!(!name.starts_with("4-6"), "{name}");
        let report = DESK.readability(&document).unwrap();
        let over = letter_exceeded(&report, document.band);
        assert!(over.is_empty(), "{name} {over:?}");
        if name.ends_with(" plain") {
            assert_eq!(sheets(&document), sheets(&without(&document)), "{name}");
        }
    }
    assert!(looked > 100, "{looked}");
    assert!(told > 0, "no letter had room");
}

#[test]
fn nobody_who_may_not_read_of_the_way_reads_of_it_in_a_letter() {
    for (name, mut case) in held() {
        case["safety"]["parents_know"] = json!(false);
        let document = made(&case, Kind::AfterMeeting, ON);
        assert!(!document.plain_text().contains("Din vej lige nu"), "{name}");
    }
}
