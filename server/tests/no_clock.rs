//! A child of four to six knows no clock: none of its papers says one, but where a sentence is said to be the adult's.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::child_of;
use crate::common::plain::{ON, begun, fit};
use crate::common::{decided, examples, make, varied};
use domain::band::Band;
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};

/// What is said to an adult on a paper of the child's, until the end of its line.
const ADULT: &str = "Til den voksne:";

/// What the child is read of a text.
fn heard(text: &str) -> String {
    let lines = text.lines().map(|line| line.split(ADULT).next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a clock stands there: "klokken", "kl.", or two numbers as 10.15 and 10:15.
fn tells_a_clock(text: &str) -> bool {
    let text = text.to_lowercase();
    let numbers = text.as_bytes().windows(4).any(|four| {
        let digit = |nth: usize| four[nth].is_ascii_digit();
        digit(0) && matches!(four[1], b'.' | b':') && digit(2) && digit(3)
    });
    numbers || text.contains("klokken") || text.contains("kl. ")
}

/// A telephone that is open by the clock, as advisers write it.
fn with_hours(mut case: Value) -> Value {
    for person in case["people"].as_array_mut().unwrap() {
        if person["role"] == "adviser" {
            person["phone"] = json!("32 89 00 33");
            person["phone_hours"] = json!("hverdage klokken 9 til 14");
        }
    }
    case
}

#[test]
fn no_paper_of_the_youngest_says_a_clock() {
    let of_this_age = varied().into_iter().filter(|(name, ..)| name.starts_with("4-6"));
    // As they are, and fitted to what each paper is about.
    let mut cases: Vec<(Value, &str, bool)> = of_this_age.map(|(_, case, on)| (case, on, false)).collect();
    let noah = examples().into_iter().find(|(name, ..)| *name == "noah");
    cases.extend(noah.map(|(_, case, on)| (case, on, false)));
    cases.push((begun("4-6"), ON, true));
    let mut read = 0;
    for (case, on, fits) in cases {
        for kind in Kind::LETTERS.into_iter().filter(|kind| !kind.is_for_adults()) {
            for version in [Version::Full, Version::Neutral] {
                if version == Version::Neutral && !kind.has_neutral() {
                    continue;
                }
                let mut fitted = with_hours(case.clone());
                if fits {
                    fit(&mut fitted, kind);
                }
                let Some(document) = make(&fitted, kind, Some(version), Audience::Child, on).document else {
                    continue;
                };
                if document.band != Band::Four {
                    continue;
                }
                read += 1;
                let text = heard(&document.plain_text().replace('\u{a0}', " "));
                assert!(!tells_a_clock(&text), "{} {version:?}: {text}", kind.as_str());
            }
        }
    }
    assert!(read > 40, "{read} papers were read");
}

/// Rights follow age and the voice does not: a child of ten that may complain, and is read to as the youngest are.
#[test]
fn where_to_complain_is_said_without_a_clock() {
    let mut case = child_of("4-6", "plain");
    case["child"]["birth_date"] = json!("2016-06-01");
    case["child"]["band"] = json!("4-6");
    case["decisions"] = decided("support", "no", "municipality");
    let outcome = make(&case, Kind::Decision, Some(Version::Full), Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let text = document.plain_text().replace('\u{a0}', " ");
    assert!(text.contains("De svarer om dagen fra mandag til fredag."), "{text}");
    assert!(!tells_a_clock(&heard(&text)), "{text}");
}

#[test]
fn a_clock_is_found_as_people_write_it() {
    for clock in ["Det er klokken 9.", "Vi ses 13.15.", "Vi ses 9:30", "Kl. 10"] {
        assert!(tells_a_clock(clock), "{clock}");
    }
    for none in [
        "Ring 116 111.",
        "torsdag den 3. december",
        "33 41 12 00",
        "Vi ses 3. 12",
    ] {
        assert!(!tells_a_clock(none), "{none}");
    }
    assert_eq!(
        heard("Vi ses i dag. Til den voksne: klokken 9.\nHej"),
        "Vi ses i dag. \nHej"
    );
}
