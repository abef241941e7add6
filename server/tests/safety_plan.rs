//! The plan for a child's safety on paper (N41): what stands on it in every band, and how it never travels.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{self, BANDS, child_of, told};
use domain::document::{Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

fn plan(band: &str, way: &str) -> Value {
    let mut case = child_of(band, way);
    case["safety"]["delivery"] = json!("read-aloud");
    case["safety_plan"] = json!([
        {"text": "Birgit følger dig til bussen hver dag.", "cleared": true},
        {"text": "Du kan sove hos mormor.", "cleared": false},
        {"text": "Du kan gå til Birgit i alle frikvarterer."},
    ]);
    case
}

fn says(case: &Value) -> String {
    told(case, Kind::SafetyPlan, ON)
}

fn blocks(case: &Value, version: Version) -> Vec<Code> {
    papers::blocks(case, Kind::SafetyPlan, version, ON)
}

/// What stands there where the plan has no last day.
fn until_changed(band: &str) -> &'static str {
    match band {
        "4-6" => "Bliver det lavet om",
        "7-9" => "Det gælder, til det bliver lavet om. Så siger jeg det til dig.",
        _ => "Aftalen gælder, indtil vi laver en ny. Så siger jeg det til dig.",
    }
}

#[test]
fn the_lines_that_are_cleared_stand_there_and_no_others() {
    for band in BANDS {
        for way in ["plain", "secret from the parents"] {
            let text = says(&plan(band, way));
            for part in ["Birgit følger dig til bussen hver dag.", "112", until_changed(band)] {
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
fn until_when_it_holds_stands_there_by_day() {
    for band in BANDS {
        let mut case = plan(band, "plain");
        case["safety_plan"][0]["until"] = json!("2026-12-18");
        // A line that is not printed says nothing of those that are.
        case["safety_plan"][1]["until"] = json!("2026-12-04");
        let text = says(&case);
        assert!(
            text.contains("til og med fredag den 18. december") && !text.contains(until_changed(band)),
            "{band}: {text}"
        );
        // A line that has ended is told no more, and hides no other's day.
        case["safety_plan"][1] = case["safety_plan"][0].clone();
        case["safety_plan"][1]["text"] = json!("Mormor kommer om aftenen.");
        case["safety_plan"][0]["until"] = json!("2026-11-30");
        let text = says(&case);
        let ended = case["safety_plan"][0]["text"].as_str().unwrap();
        assert!(
            text.contains("Mormor kommer om aftenen.") && !text.contains(ended),
            "{band}: {text}"
        );
        assert!(text.contains("til og med fredag den 18. december"), "{band}: {text}");
        case["safety_plan"][1]["until"] = json!("2026-11-30");
        assert!(
            blocks(&case, Version::Full).contains(&Code::MissingField),
            "{band}: nothing is left that holds"
        );
    }
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

/// The number that answers outside opening hours, as each pack prints it; 114 is the police's, and the child reads who answers.
#[test]
fn an_adult_can_call_a_number_at_night_where_the_municipality_has_one() {
    for band in &BANDS[1..] {
        let mut case = plan(band, "plain");
        for (municipality, number, police) in [
            ("koebenhavn", "33 17 33 33", false),
            ("koege", "114", true),
            ("dragoer", "114", true),
        ] {
            case["municipality"] = json!(municipality);
            let text = says(&case);
            assert!(
                text.contains(&format!("en voksen ringe til {number}")),
                "{band} {municipality}: {text}"
            );
            assert_eq!(text.contains("Det er politiet, der svarer"), police, "{band}: {text}");
        }
        case["municipality"] = json!("generic");
        let text = says(&case);
        assert!(!text.contains("weekend"), "{band}: no pack prints one: {text}");
    }
}
