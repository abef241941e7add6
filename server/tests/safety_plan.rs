//! The plan for a child's safety on paper (N41): what stands on it in every band, and how it never travels.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::{DESK, make, varied};
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use serde_json::{Value, json};

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];
const ON: &str = "2026-12-01";

fn plan(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, mut case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case["safety"]["delivery"] = json!("read-aloud");
    case["safety_plan"] = json!([
        {"text": "Birgit følger dig til bussen hver dag.", "cleared": true},
        {"text": "Du kan sove hos mormor.", "cleared": false},
        {"text": "Du kan gå til Birgit i alle frikvarterer."},
    ]);
    case
}

fn says(case: &Value) -> String {
    let outcome = make(case, Kind::SafetyPlan, Some(Version::Full), Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let report = DESK.readability(&document).unwrap();
    let over: Vec<&str> = exceeded(&report, document.band)
        .iter()
        .map(|limit| limit.limit.as_str())
        .collect();
    assert!(over.is_empty(), "{over:?}: {}", document.plain_text());
    document.plain_text()
}

fn blocks(case: &Value, version: Version) -> Vec<Code> {
    let outcome = make(case, Kind::SafetyPlan, Some(version), Audience::Child, ON);
    assert!(outcome.document.is_none());
    let blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
    blocks.map(|finding| finding.code).collect()
}

#[test]
fn the_lines_that_are_cleared_stand_there_and_no_others() {
    for band in BANDS {
        for way in ["plain", "secret from the parents"] {
            let text = says(&plan(band, way));
            for part in ["Birgit følger dig til bussen hver dag.", "112", "noget andet"] {
                assert!(text.contains(part), "{band} {way} lacks {part}: {text}");
            }
            assert!(
                !text.contains("mormor") && !text.contains("frikvarterer"),
                "{band}: {text}"
            );
        }
    }
    let mut none = plan("10-12", "plain");
    none["safety_plan"][0]["cleared"] = json!(false);
    assert!(blocks(&none, Version::Full).contains(&Code::MissingField));
}

#[test]
fn a_word_that_was_agreed_is_never_printed() {
    for line in [
        "Jeres kodeord er banan.",
        "Sig det hemmelige ord til Birgit.",
        "Koden er banan.",
    ] {
        let mut case = plan("10-12", "plain");
        case["safety_plan"][0]["text"] = json!(line);
        assert!(blocks(&case, Version::Full).contains(&Code::CodeWord), "{line}");
        // A line that is not cleared is not printed, and stops nothing.
        case["safety_plan"][0] = json!({"text": "Birgit følger dig til bussen.", "cleared": true});
        case["safety_plan"][1]["text"] = json!(line);
        assert!(!says(&case).contains("banan"));
    }
}

#[test]
fn it_is_read_aloud_or_kept_by_a_safe_adult_and_never_travels() {
    for band in BANDS {
        let mut kept = plan(band, "plain");
        kept["safety"]["delivery"] = json!("kept-by-safe-adult");
        kept["safety"]["kept_by"] = json!("birgit");
        assert!(says(&kept).contains("Birgit"), "{band}");
        let mut home = plan(band, "plain");
        home["safety"]["delivery"] = json!("take-home");
        assert!(blocks(&home, Version::Full).contains(&Code::FullStays), "{band}");
        assert!(
            blocks(&plan(band, "plain"), Version::Neutral).contains(&Code::NoNeutral),
            "{band}"
        );
    }
}
