//! A child with two homes takes its papers to one of them: the adult who gives the letter reads which.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{make, varied};
use domain::document::{Audience, Kind};
use domain::finding::Code;
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

/// A child that lives with its father, and now and then with its mother, and takes the paper along.
fn two_homes(band: &str) -> Value {
    let name = format!("{band} taken home");
    let (_, mut case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    for person in case["people"].as_array_mut().unwrap() {
        match person["id"].as_str() {
            Some("mor") => person["lives_with_child"] = json!("sometimes"),
            Some("far") => person["lives_with_child"] = json!("yes"),
            _ => {}
        }
    }
    case
}

fn sheet(case: &Value) -> (String, bool) {
    let outcome = make(case, Kind::BeforeMeeting, None, Audience::Adult, ON);
    let asks = outcome.findings.iter().any(|finding| finding.code == Code::WhichHome);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    (document.plain_text(), asks)
}

#[test]
fn the_adults_sheet_says_to_whom_the_paper_goes_and_nobody_asks_again() {
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        let mut case = two_homes(band);
        let (text, asks) = sheet(&case);
        assert!(asks && !text.contains("bor to steder"), "{band}: {text}");
        for (who, name) in [("far", "Tom"), ("mor", "Lise")] {
            case["safety"]["which_home"] = json!(who);
            let (text, asks) = sheet(&case);
            assert!(!asks, "{band} {who}");
            assert!(
                text.contains("bor to steder") && text.contains(&format!("hjem til {name}")),
                "{band}: {text}"
            );
        }
        // Somebody with whom the child does not live is no home.
        case["safety"]["which_home"] = json!("birgit");
        let (text, asks) = sheet(&case);
        assert!(asks && !text.contains("hjem til Birgit"), "{band}: {text}");
    }
}

#[test]
fn a_paper_that_stays_and_a_child_with_one_home_are_asked_nothing() {
    let mut stays = two_homes("10-12");
    stays["safety"]["which_home"] = json!("far");
    stays["safety"]["delivery"] = json!("read-aloud");
    let (text, asks) = sheet(&stays);
    assert!(!asks && !text.contains("Tom"), "{text}");
    let mut one = two_homes("10-12");
    for person in one["people"].as_array_mut().unwrap() {
        person.as_object_mut().unwrap().remove("lives_with_child");
    }
    one["safety"]["which_home"] = json!("far");
    let (text, asks) = sheet(&one);
    assert!(!asks && !text.contains("bor to steder"), "{text}");
}

#[test]
fn the_child_reads_nothing_of_it() {
    let mut case = two_homes("10-12");
    case["safety"]["which_home"] = json!("far");
    let outcome = make(&case, Kind::BeforeMeeting, None, Audience::Child, ON);
    let text = outcome.document.unwrap().plain_text();
    assert!(!text.contains("Tom") && !text.contains("to steder"), "{text}");
}
