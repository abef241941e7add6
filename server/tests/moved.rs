//! The paper of a meeting that was moved or called off, and the one of the first day in a new place: what each says, in
//! every band, and what it never says.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use serde_json::{Value, json};

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];

fn case_of(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, case, _) = varied().into_iter().find(|(of, _, _)| *of == name).unwrap();
    case
}

/// A child that was told of a talk on Wednesday the 2nd at ten; the talk of the case is on Thursday the 3rd at 13.15.
fn moved(band: &str, way: &str) -> Value {
    let mut case = case_of(band, way);
    case["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"});
    case
}

fn made(case: &Value, kind: Kind, version: Version, on: &str) -> Document {
    let outcome = make(case, kind, Some(version), Audience::Child, on);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let report = DESK.readability(&document).unwrap();
    let over: Vec<&str> = exceeded(&report, document.band)
        .iter()
        .map(|limit| limit.limit.as_str())
        .collect();
    assert!(over.is_empty(), "{} {over:?}: {}", kind.as_str(), document.plain_text());
    document
}

fn says(case: &Value, version: Version, on: &str) -> String {
    let document = made(case, Kind::MeetingMoved, version, on);
    document.plain_text().replace('\u{a0}', " ")
}

fn blocks(case: &Value, kind: Kind, version: Version, on: &str) -> Vec<Code> {
    let outcome = make(case, kind, Some(version), Audience::Child, on);
    assert!(outcome.document.is_none());
    let blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
    blocks.map(|finding| finding.code).collect()
}

#[test]
fn a_moved_meeting_is_told_with_both_days() {
    for band in BANDS {
        for version in [Version::Full, Version::Neutral] {
            let words = says(&moved(band, "plain"), version, "2026-11-25");
            for part in ["onsdag den 2. december", "3. december", "lektiecaféen"] {
                assert!(words.contains(part), "{band} {part}: {words}");
            }
            assert!(
                words.contains("lavet om") || words.contains("en anden dag"),
                "{band}: {words}"
            );
            for never in ["aflyst", "ikke til noget", "vente"] {
                assert!(!words.contains(never), "{band} {never}: {words}");
            }
        }
    }
}

#[test]
fn another_clock_of_the_same_day_keeps_the_day() {
    for band in BANDS {
        let mut case = moved(band, "plain");
        case["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-03T10:00"});
        for version in [Version::Full, Version::Neutral] {
            let words = says(&case, version, "2026-11-25");
            assert!(words.contains("stadig torsdag den 3. december"), "{band}: {words}");
            assert!(!words.contains("Vi skulle"), "{band}: {words}");
        }
    }
}

#[test]
fn a_meeting_that_is_called_off_has_no_day_and_no_place() {
    for band in BANDS {
        let mut case = moved(band, "plain");
        case["meetings"][0]["state"] = json!("cancelled");
        for version in [Version::Full, Version::Neutral] {
            let words = says(&case, version, "2026-11-25");
            let off = words.contains("aflyst") || words.contains("ikke til noget");
            assert!(words.contains("onsdag den 2. december") && off, "{band}: {words}");
            assert!(
                !words.contains("3. december") && !words.contains("lektiecaféen"),
                "{band}: {words}"
            );
        }
        let words = says(&case, Version::Full, "2026-11-25");
        assert!(words.contains("en anden dag"), "{band}: {words}");
        // The next talk stands there where there is one.
        let mut next = case["meetings"][0].clone();
        next["id"] = json!("m2");
        next["state"] = json!("planned");
        next["starts_at"] = json!("2026-12-09T09:00");
        next["place"] = json!("biblioteket");
        case["meetings"].as_array_mut().unwrap().push(next);
        let words = says(&case, Version::Full, "2026-11-25");
        assert!(
            words.contains("9. december") && words.contains("biblioteket"),
            "{band}: {words}"
        );
    }
}

#[test]
fn the_note_that_travels_tells_nobody_of_a_bond_and_is_written_for_its_age() {
    for band in BANDS {
        let words = says(&moved(band, "plain"), Version::Neutral, "2026-11-25");
        // At home a stranger's "I have not forgotten you" is a letter to be explained.
        assert!(
            words.contains("Hav det godt så længe.") && !words.contains("glemt"),
            "{band}: {words}"
        );
        // The youngest ring nobody, and from thirteen it is said in other words.
        let for_all = matches!(band, "7-9" | "10-12");
        assert_eq!(words.contains("Alle børn"), for_all, "{band}: {words}");
    }
}

#[test]
fn a_child_that_may_have_waited_hears_that_we_are_sorry() {
    for band in BANDS {
        let mut case = moved(band, "plain");
        for state in ["planned", "cancelled"] {
            case["meetings"][0]["state"] = json!(state);
            let words = says(&case, Version::Full, "2026-12-03");
            let sorry =
                words.to_lowercase().contains("vente") && (words.contains("ked af") || words.contains("Undskyld"));
            assert!(sorry && words.contains("glemt"), "{band} {state}: {words}");
            // On its day it may be over, or not yet.
            assert!(
                says(&case, Version::Full, "2026-12-02")
                    .to_lowercase()
                    .contains("vente"),
                "{band} {state}"
            );
            let before = says(&case, Version::Full, "2026-12-01");
            assert!(!before.to_lowercase().contains("vente"), "{band} {state}: {before}");
        }
    }
}

#[test]
fn a_child_that_waits_for_nothing_else_gets_no_paper() {
    for band in BANDS {
        // Never told, told as it is, held, and moved to a day that is over.
        let never = case_of(band, "plain");
        let mut as_it_is = moved(band, "plain");
        as_it_is["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-03T13:15"});
        let mut held = moved(band, "plain");
        held["meetings"][0]["state"] = json!("held");
        for case in [never, as_it_is, held] {
            let codes = blocks(&case, Kind::MeetingMoved, Version::Full, "2026-11-25");
            assert!(codes.contains(&Code::MissingField), "{band}: {codes:?}");
        }
        let codes = blocks(&moved(band, "plain"), Kind::MeetingMoved, Version::Full, "2026-12-04");
        assert!(codes.contains(&Code::MissingField), "{band}: {codes:?}");
    }
}

#[test]
fn nothing_that_tells_of_a_secret_talk_travels_not_even_that_it_is_called_off() {
    for band in BANDS {
        let mut case = moved(band, "secret from the parents");
        case["meetings"][0]["state"] = json!("cancelled");
        let codes = blocks(&case, Kind::MeetingMoved, Version::Neutral, "2026-11-25");
        assert!(codes.contains(&Code::SecretTalk), "{band}: {codes:?}");
        // Read aloud by the adviser it is told.
        let told = says(&case, Version::Full, "2026-11-25");
        assert!(
            told.contains("aflyst") || told.contains("ikke til noget"),
            "{band}: {told}"
        );
        let control = moved(band, "social control");
        let codes = blocks(&control, Kind::MeetingMoved, Version::Neutral, "2026-11-25");
        assert!(codes.contains(&Code::NoMessageUnderSocialControl), "{band}: {codes:?}");
    }
}

/// The same child on the morning after it was moved to foster parents.
fn placed(band: &str, step: &Value) -> Value {
    let mut case = case_of(band, "plain");
    let people = case["people"].as_array_mut().unwrap();
    people.push(json!({"id": "grete", "first_name": "Grete", "role": "foster-parent"}));
    case["steps"] = json!([step]);
    case
}

#[test]
fn a_child_that_was_moved_hears_who_is_there_and_when_it_hears() {
    let acute = json!({"id": "s1", "step": "acute", "state": "done", "on": "2026-11-30", "who": "grete"});
    for band in BANDS {
        let case = placed(band, &acute);
        let document = made(&case, Kind::NewPlace, Version::Full, "2026-12-01");
        let words = document.plain_text().replace('\u{a0}', " ");
        for part in ["Grete", "Hanne", "forkert", "3. december"] {
            let youngest = band == "4-6" && part == "3. december";
            assert!(youngest || words.contains(part), "{band} {part}: {words}");
        }
        assert!(band != "4-6" || words.contains("Vi ses på torsdag"), "{words}");
        // Not why, not who decided it, nothing of how long that nobody knows, and nothing of the next talk's place.
        for never in [
            "politi",
            "bestemt",
            "hjem igen",
            "lektiecaféen",
            "snart",
            "flyttet",
            "hjemme",
        ] {
            assert!(!words.to_lowercase().contains(never), "{band} {never}: {words}");
        }
    }
}

#[test]
fn nobody_who_may_be_suspected_stands_as_an_adult_of_the_new_place() {
    let acute = json!({"id": "s1", "step": "acute", "state": "done", "who": "grete"});
    for (change, named) in [
        ("left", false),
        ("suspected", false),
        ("protected", false),
        ("two", true),
        ("as she is", true),
    ] {
        let mut case = placed("10-12", &acute);
        let last = case["people"].as_array().unwrap().len() - 1;
        match change {
            "left" => case["people"][last]["left_on"] = json!("2026-11-20"),
            "suspected" => {
                case["people"][last]["suspected"] = json!(true);
                case["safety"]["suspected"] = json!("other");
                case["safety"]["suspect_at_home"] = json!("no");
            }
            "protected" => {
                case["safety"]["protected_address"] = json!(true);
                case["meetings"][0]["place_cleared"] = json!(true);
            }
            "two" => {
                let other = json!({"id": "bo", "first_name": "Bo", "role": "residential-staff"});
                case["people"].as_array_mut().unwrap().push(other);
            }
            _ => {}
        }
        let outcome = make(
            &case,
            Kind::NewPlace,
            Some(Version::Full),
            Audience::Child,
            "2026-12-01",
        );
        // Where a rule stops the paper, nobody is named either.
        let words = outcome
            .document
            .map(|document| document.plain_text())
            .unwrap_or_default();
        assert_eq!(
            words.contains("Grete"),
            named,
            "{change}: {words} {:?}",
            outcome.findings
        );
    }
    // Nobody guesses: a foster parent in the case may be of the home that the child came from.
    let case = placed("10-12", &json!({"id": "s1", "step": "acute", "state": "done"}));
    let words = made(&case, Kind::NewPlace, Version::Full, "2026-12-01").plain_text();
    assert!(!words.contains("Grete"), "{words}");
}

#[test]
fn a_new_place_without_a_day_on_which_the_child_hears_is_no_paper() {
    let waits = json!([
        {"id": "s1", "step": "placement", "state": "now"},
        {"id": "s2", "step": "screening", "state": "waiting", "waiting_for": "Vi venter.", "next_contact": "2026-12-07"},
    ]);
    for band in BANDS {
        let mut case = placed(band, &json!({"id": "s1", "step": "acute", "state": "done"}));
        case["meetings"][0]["kind"] = json!("network");
        let codes = blocks(&case, Kind::NewPlace, Version::Full, "2026-12-01");
        assert!(codes.contains(&Code::MissingField), "{band}: {codes:?}");
        case["steps"] = waits.clone();
        let words = made(&case, Kind::NewPlace, Version::Full, "2026-12-01").plain_text();
        // The youngest are read to; what an older child keeps has the date.
        let day = if band == "4-6" {
            "på mandag"
        } else {
            "mandag den 7. december"
        };
        assert!(
            words
                .replace('\u{a0}', " ")
                .contains(&format!("Du hører fra mig {day}")),
            "{band}: {words}"
        );
        assert!(!words.contains("Vi venter."), "{band}: {words}");
        // A plan, and what nobody has done, is no move.
        case["steps"][0]["state"] = json!("later");
        let codes = blocks(&case, Kind::NewPlace, Version::Full, "2026-12-01");
        assert!(codes.contains(&Code::MissingField), "{band}: {codes:?}");
    }
}

/// On the child's own screen the youngest hear the part of the day: they know no clock.
#[test]
fn on_the_screen_of_the_youngest_a_meeting_has_a_part_of_the_day_and_no_clock() {
    let told = |band: &str, knows: &str| {
        let mut case = case_of(band, "plain");
        case["meetings"][0]["child_knows"] = json!({"starts_at": knows});
        case["steps"] = json!([{"id": "s", "step": "screening", "state": "now"}]);
        let document = made(&case, Kind::Screen, Version::Full, "2026-12-02");
        document.plain_text().replace('\u{a0}', " ")
    };
    for (knows, says) in [
        ("2026-12-03T13:15", "Vi ses i morgen eftermiddag."),
        ("2026-12-03T09:00", "Tiden er lavet om. Vi ses i morgen eftermiddag."),
        (
            "2026-12-04T10:00",
            "Det er lavet om. Vi ses i morgen eftermiddag i stedet.",
        ),
    ] {
        let words = told("4-6", knows);
        assert!(words.contains(says), "{says}: {words}");
        assert!(!words.contains("klokken"), "{words}");
        for band in ["7-9", "10-12", "13-17"] {
            let words = told(band, knows);
            assert!(words.contains("klokken"), "{band}: {words}");
        }
    }
}
