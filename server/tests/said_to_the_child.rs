//! What a strict reader of the whole list of decision 0043 still found (decision 0078): what goes further is said once, a
//! parent has no first name, and what travels is no stranger's note.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{BANDS, child_of, read_aloud, told};
use crate::common::plain::{ON, fit};
use crate::common::{make, make_in};
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};

/// A paper from a talk after which something goes further.
fn takes(band: &str, kind: Kind, what: &str, to: Option<&str>) -> String {
    let mut case = child_of(band, "plain");
    fit(&mut case, kind);
    let held = held(&mut case);
    held["closing"]["takes_further"] = match to {
        Some(to) => json!([{"what": what, "to": to}]),
        None => json!([{"what": what}]),
    };
    told(&case, kind, ON)
}

fn held(case: &mut Value) -> &mut Value {
    let talks = case["meetings"].as_array_mut().unwrap();
    talks.iter_mut().find(|talk| talk["state"] == "held").unwrap()
}

#[test]
fn what_goes_further_is_told_in_one_sentence_with_whom() {
    for (kind, who, verb) in [
        (Kind::TakeHome, "Jeg", "siger"),
        (Kind::AfterMeeting, "Jeg", "siger"),
        (Kind::TakeHome, "Jeg", "skriver"),
        (Kind::AfterMeeting, "Jeg", "skriver"),
    ] {
        for band in BANDS {
            let typed = format!("Jeg {verb}, at du er træt.");
            let text = takes(band, kind, &typed, Some("din lærer"));
            let said = format!("{who} {verb} til din lærer, at du er træt.");
            assert!(text.contains(&said), "{band}: {text}");
            assert_eq!(text.matches("din lærer").count(), 1, "{band}: {text}");
            assert!(!text.contains(&typed), "{band}: {text}");
        }
    }
}

#[test]
fn what_goes_further_reads_as_danish_however_it_was_typed() {
    for band in BANDS {
        for (typed, to, said) in [
            (
                "At du er træt.",
                Some("din lærer"),
                "Jeg siger til din lærer, at du er træt.",
            ),
            (
                "Jeg fortæller, at du er træt.",
                Some("din mor"),
                "Jeg fortæller din mor, at du er træt.",
            ),
            (
                "Jeg spørger, om du må tegne.",
                Some("din lærer"),
                "Jeg spørger din lærer, om du må tegne.",
            ),
            (
                "Jeg spørger om en plads.",
                Some("klubben"),
                "Jeg spørger klubben om en plads.",
            ),
            (
                "Du vil gerne hjem.",
                Some("din lærer"),
                "Det her siger jeg til din lærer: Du vil gerne hjem.",
            ),
            // Whoever said to whom has said it.
            (
                "Jeg siger til din lærer, at du er træt.",
                Some("din lærer"),
                "Jeg siger til din lærer, at du er træt.",
            ),
            ("Jeg siger, at du er træt.", None, "Jeg siger, at du er træt."),
        ] {
            let text = takes(band, Kind::TakeHome, typed, to);
            assert!(text.contains(said), "{band} {said}: {text}");
            // Once: neither the one who is told nor the telling stands there again.
            assert!(
                !text.contains("Det siger jeg til") && !text.contains(": Jeg siger"),
                "{band}: {text}"
            );
        }
    }
}

/// A child whose mother is its bisidder, keeps its paper, and is whom it can talk to.
fn with_its_mother(band: &str, kind: Kind) -> Value {
    let mut case = child_of(band, "plain");
    fit(&mut case, kind);
    let people = case["people"].as_array_mut().unwrap();
    let mother = people.iter_mut().find(|person| person["id"] == "mor").unwrap();
    mother["age"] = json!(41);
    for talk in case["meetings"].as_array_mut().unwrap() {
        talk["bisidders"] = json!(["mor"]);
        if talk["closing"].is_object() {
            talk["closing"]["talk_to"] = json!(["mor"]);
        }
    }
    case["safety"]["delivery"] = json!("kept-by-safe-adult");
    case["safety"]["kept_by"] = json!("mor");
    case
}

#[test]
fn no_paper_calls_a_mother_by_her_first_name() {
    let mut made = 0;
    for band in BANDS {
        for kind in [
            Kind::BeforeMeeting,
            Kind::OpeningCard,
            Kind::Rights,
            Kind::TakeHome,
            Kind::AfterMeeting,
            Kind::Waiting,
            Kind::Decision,
            Kind::Goodbye,
            Kind::MeetingMoved,
            Kind::NewAdviser,
            Kind::SafetyPlan,
            Kind::Hearing,
            Kind::BeforeBarnehus,
            Kind::Timeline,
        ] {
            let case = with_its_mother(band, kind);
            let outcome = make(&case, kind, Some(Version::Full), Audience::Child, ON);
            let Some(document) = outcome.document else { continue };
            let text = read_aloud(&document);
            assert!(!text.contains("Lise"), "{band} {}: {text}", kind.as_str());
            made += usize::from(text.to_lowercase().contains("din mor"));
        }
    }
    assert!(made > 30, "only {made} papers speak of her");
}

#[test]
fn a_mother_is_din_mor_wherever_somebody_is_named() {
    let of = |band: &str, kind: Kind| told(&with_its_mother(band, kind), kind, ON);
    assert!(of("4-6", Kind::BeforeMeeting).contains("Du må gerne have din mor med."));
    assert!(of("10-12", Kind::BeforeMeeting).contains("Du kan vælge din mor eller en anden"));
    assert!(of("10-12", Kind::BeforeMeeting).contains("Din mor gemmer brevet for dig."));
    assert!(of("7-9", Kind::TakeHome).contains("Du kan gå til din mor."));
    assert!(of("13-17", Kind::Waiting).contains("kan du gå til din mor."));
    // Among several she stands beside names.
    for (band, said) in [
        ("4-6", "Hvem vil du have med? Måske din mor eller Peter?"),
        ("10-12", "Det kan være din mor eller Peter."),
    ] {
        let mut case = with_its_mother(band, Kind::BeforeMeeting);
        case["meetings"][0]["bisidders"] = json!(["mor", "peter"]);
        let text = told(&case, Kind::BeforeMeeting, ON);
        assert!(text.contains(said), "{band}: {text}");
    }
    // Of two mothers each has her name.
    let mut case = with_its_mother("10-12", Kind::BeforeMeeting);
    let people = case["people"].as_array_mut().unwrap();
    people.push(json!({"id": "vibe", "first_name": "Vibe", "pronoun": "hun", "role": "mother", "age": 40}));
    case["meetings"][0]["bisidders"] = json!(["mor", "vibe"]);
    let text = told(&case, Kind::BeforeMeeting, ON);
    assert!(text.contains("Det kan være Lise eller Vibe."), "{text}");
    // Who does a step of the way, in both languages.
    for (band, language, said) in [
        ("10-12", None, "Det er din mor, der sørger for det."),
        ("10-12", Some("en"), "It is your mother who sees to it."),
    ] {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([{"id": "s1", "step": "help", "state": "now", "who": "mor"}]);
        let kind = if language.is_some() {
            Kind::Screen
        } else {
            Kind::Timeline
        };
        let outcome = make_in(language, &case, kind, Some(Version::Full), Audience::Child, ON);
        let findings = outcome.findings;
        let text = outcome.document.unwrap_or_else(|| panic!("{findings:?}")).plain_text();
        assert!(text.contains(said), "{band}: {text}");
    }
}

#[test]
fn what_travels_is_no_note_from_a_stranger() {
    for band in BANDS {
        for (kind, said) in [
            (Kind::Waiting, "Hav det godt"),
            (Kind::Goodbye, "Hav det rigtig godt."),
            (Kind::NewAdviser, "Jeg hedder Hanne."),
        ] {
            let mut case = child_of(band, "plain");
            fit(&mut case, kind);
            let outcome = make(&case, kind, Some(Version::Neutral), Audience::Child, ON);
            let findings = outcome.findings;
            let text = read_aloud(&outcome.document.unwrap_or_else(|| panic!("{findings:?}")));
            assert!(text.contains(said), "{band} {}: {text}", kind.as_str());
            for never in ["sige hej", "farvel", "der skriver", "tænker på dig", "glæder mig"] {
                assert!(!text.contains(never), "{band} {} {never}: {text}", kind.as_str());
            }
        }
    }
}

/// Below ten a date and a clock are two sentences, as in the papers of the child.
#[test]
fn from_ten_what_travels_says_day_and_clock_in_one_sentence() {
    for band in BANDS {
        for kind in [Kind::TakeHome, Kind::MeetingMoved] {
            let mut case = child_of(band, "plain");
            fit(&mut case, kind);
            let outcome = make(&case, kind, Some(Version::Neutral), Audience::Child, ON);
            let findings = outcome.findings;
            let text = read_aloud(&outcome.document.unwrap_or_else(|| panic!("{findings:?}")));
            let said = match band {
                // A child this young knows no clock: an adult reads it.
                "4-6" => "\nTil den voksne: Det er klokken 13.15.\n",
                "7-9" => "Vi ses torsdag den 3. december. Det er klokken 13.15.",
                _ => "Vi ses torsdag den 3. december klokken 13.15.",
            };
            assert!(text.contains(said), "{band} {}: {text}", kind.as_str());
        }
    }
}

#[test]
fn the_youngest_are_not_told_that_they_need_help_before_anybody_looked() {
    let mut case = child_of("4-6", "plain");
    case["steps"] = json!([{"id": "d", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "f", "step": "first-look", "state": "now"}]);
    let text = told(&case, Kind::Timeline, ON);
    assert!(text.contains("Vi har hørt lidt om, hvordan du har det."), "{text}");
    assert!(!text.contains("bruge hjælp"), "{text}");
}
