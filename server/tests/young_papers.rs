//! What a reader of Danish stumbled over in the papers of children below ten, held to what was decided
//! (docs/decisions/0073-what-a-reader-of-the-youngest-papers-stumbled-over.md).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::decided;
use common::papers::{child_of, told};
use common::plain::{ON, begun, fit};
use common::twelve::{Shape, plain, twelve};
use domain::band::Band;
use domain::document::Kind;
use serde_json::{Value, json};

const YOUNG: [&str; 2] = ["4-6", "7-9"];

/// A case that a paper is about.
fn about(band: &str, kind: Kind) -> Value {
    let mut case = begun(band);
    fit(&mut case, kind);
    case
}

#[test]
fn a_way_says_the_day_on_which_the_child_hears_once() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        if shape != Shape::Waiting || !matches!(band, Band::Four | Band::Seven) {
            continue;
        }
        let text = plain(&document);
        assert_eq!(text.matches("onsdag den 2. december").count(), 1, "{text}");
        assert!(text.contains("Vi har ikke glemt dig"), "{text}");
    }
}

#[test]
fn what_nobody_knows_is_said_once_and_the_youngest_are_greeted_on_another_day_too() {
    for band in YOUNG {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let text = told(&about(band, kind), kind, ON);
            assert!(text.contains("Jeg ved ikke, hvem der er med."), "{text}");
            assert!(!text.contains("hvad der sker"), "{band}: {text}");
            assert!(text.contains("Tak"), "{band}: {text}");
            // What goes further is said as a sentence.
            let said = match band {
                "4-6" => "Det siger jeg videre: At du gerne vil tegne. Det får din lærer at vide.",
                _ => "Det får din lærer at vide: At du gerne vil tegne.",
            };
            assert!(text.contains(said), "{band}: {text}");
        }
    }
}

#[test]
fn what_nobody_knows_and_has_no_day_is_told_when_it_is_known() {
    for band in YOUNG {
        let mut case = about(band, Kind::TakeHome);
        let talks = case["meetings"].as_array_mut().unwrap();
        let held = talks.iter_mut().find(|talk| talk["state"] == "held").unwrap();
        held["closing"]["unknown"] = json!([{"what": "Jeg ved ikke, hvem der er med."}]);
        let text = told(&case, Kind::TakeHome, ON);
        assert!(
            text.contains("Jeg ved ikke, hvem der er med. Når jeg ved det, siger jeg det"),
            "{band}: {text}"
        );
    }
}

#[test]
fn after_a_talk_no_heading_stands_over_nothing() {
    let text = told(&about("7-9", Kind::AfterMeeting), Kind::AfterMeeting, ON);
    assert!(text.contains("Jeg skriver, fordi jeg ikke har glemt dig."), "{text}");
    assert!(!text.contains("sket siden"), "{text}");
}

#[test]
fn from_seven_to_nine_a_clock_is_said() {
    for kind in [Kind::TakeHome, Kind::AfterMeeting, Kind::Decision] {
        let text = told(&about("7-9", kind), kind, ON);
        assert!(text.contains("klokken kvart over et."), "{text}");
        assert!(!text.contains("13.15"), "{text}");
    }
}

#[test]
fn who_decided_is_said_once_and_by_whom_it_was() {
    let of = |made_by: &str| {
        let mut case = child_of("7-9", "plain");
        case["decisions"] = decided("support", "no", made_by);
        told(&case, Kind::Decision, ON)
    };
    let municipality = of("municipality");
    assert_eq!(
        municipality.to_lowercase().matches("kommunen").count(),
        1,
        "{municipality}"
    );
    let committee = of("committee");
    assert!(
        committee.contains("Et udvalg er nogle voksne") && !committee.contains("Kommunen har bestemt"),
        "{committee}"
    );
}

#[test]
fn a_goodbye_ends_with_a_farewell_and_thanks_only_a_child_that_was_met() {
    for band in YOUNG {
        let mut case = child_of(band, "plain");
        fit(&mut case, Kind::Goodbye);
        let thanks = match band {
            "4-6" => "Jeg er glad for, at jeg har mødt dig.",
            _ => "Tak, fordi jeg måtte lære dig at kende.",
        };
        let text = told(&case, Kind::Goodbye, ON);
        let close = text.find("Hav det rigtig godt.").unwrap();
        assert!(close < text.find("Hilsen").unwrap() && !text.contains(thanks), "{text}");
        assert!(!text.contains("passe på børn"), "{text}");
        let mut talk = case["meetings"][0].clone();
        talk["id"] = json!("m0");
        talk["state"] = json!("held");
        talk["starts_at"] = json!("2026-11-10T10:00");
        talk["said"] = json!([{"id": "u1", "text": "Jeg vil gerne være med til fodbold.", "confirmed": true}]);
        case["meetings"].as_array_mut().unwrap().push(talk);
        let text = told(&case, Kind::Goodbye, ON);
        assert!(text.contains(thanks), "{text}");
    }
}

#[test]
fn no_secret_is_refused_without_a_word_of_help() {
    let text = told(&child_of("7-9", "plain"), Kind::OpeningCard, ON);
    let secret = text.find("hemmelighed").unwrap();
    assert!(text[secret..].contains("voksne, der hjælper børn"), "{text}");
}

#[test]
fn a_child_in_a_new_place_is_told_that_the_adults_there_look_after_it() {
    let four = told(&about("4-6", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(four.contains("De voksne her skal passe på dig."), "{four}");
    let seven = told(&about("7-9", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(seven.contains("Det snakker vi om, når vi ses."), "{seven}");
    assert_eq!(seven.matches("Jeg svarer på det, jeg kan.").count(), 1, "{seven}");
}
