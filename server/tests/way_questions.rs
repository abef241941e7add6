//! The seven questions that a child asks of its way, each answered in the text alone, for twelve cases: a talk ahead, waiting,
//! and a decision with a fork behind it, in every band (N32, N40; decision 0056).
#![allow(clippy::unwrap_used)]

use crate::common::twelve::{ON, Shape, plain, stations, steps, told, twelve};
use crate::common::{DESK, make};
use domain::band::Band;
use domain::document::{Audience, Kind, TimelineStep, Version};
use domain::readability::exceeded;
use domain::timeline::Stands;
use serde_json::{Value, json};

#[test]
fn where_am_i_and_what_is_over() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        let here: Vec<&TimelineStep> = stations(&document).iter().filter(|one| one.featured).collect();
        assert_eq!(here.len(), 1, "{}", plain(&document));
        let (state, stands) = match shape {
            Shape::Talk => ("Det venter vi på nu", Stands::Next),
            Shape::Waiting => ("Vi venter", Stands::Waiting),
            Shape::Decision => ("Nu", Stands::Now),
        };
        assert_eq!((here[0].state.plain().as_str(), here[0].stands), (state, stands));
        // What is now has no day that is still to come.
        for now in stations(&document).iter().filter(|one| one.state.plain() == "Nu") {
            assert!(now.day.is_none(), "{}", told(now));
        }
        let over: Vec<String> = stations(&document)
            .iter()
            .filter(|one| one.stands == Stands::Done)
            .map(told)
            .collect();
        assert!(!over.is_empty());
        for over in over {
            // It is not "done": nobody did that somebody told the municipality.
            assert!(over.starts_with("Det er sket: "), "{over}");
            // It hides no answer: "whether" is a question, and a place that is done has none.
            assert!(
                !over.contains(" om vi ") && !over.contains(" om du skulle"),
                "{} {over}",
                band.as_str()
            );
        }
    }
}

#[test]
fn what_comes_next_and_when() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        let text = plain(&document);
        let here = stations(&document).iter().find(|one| one.featured).unwrap();
        match shape {
            Shape::Talk => {
                let talks = if band == Band::Thirteen {
                    "Vi skal tale sammen."
                } else {
                    "Vi skal snakke sammen."
                };
                assert!(here.text.plain().starts_with(talks), "{text}");
                assert!(told(here).contains("Det bliver tirsdag den 1. december."), "{text}");
            }
            Shape::Waiting if band < Band::Ten => {
                assert!(told(here).contains("onsdag den 2. december"), "{text}");
            }
            // Once, where the paper says that the child is not forgotten.
            Shape::Waiting => {
                assert!(!told(here).contains("december"), "{text}");
                assert_eq!(text.matches("onsdag den 2. december").count(), 1, "{text}");
            }
            Shape::Decision => assert!(text.contains(no_day(band)), "{text}"),
        }
        // Paper says no day that is another one tomorrow.
        for wrong in ["sove", "sov ", "på tirsdag", "på onsdag"] {
            assert!(!text.contains(wrong), "{wrong}: {text}");
        }
    }
}

#[test]
fn who_does_it_and_who_is_it_that_speaks() {
    for (shape, band, name, document) in twelve(Kind::Timeline) {
        let text = plain(&document);
        let (me, job) = match band {
            Band::Four => (format!("Det er mig, {name}."), "Jeg er din rådgiver."),
            _ => (format!("Det er mig, {name}, der skriver."), "Jeg er din rådgiver"),
        };
        assert_eq!(text.matches(&me).count(), 1, "{text}");
        assert!(text.contains(job), "{text}");
        // A decision says in its caption who makes it, and nobody says "I see to it" of that.
        let decides = stations(&document).iter().find(|one| one.id == "way-decision").unwrap();
        assert!(!told(decides).contains("mig, der sørger"), "{text}");
        if shape == Shape::Waiting {
            let waits = stations(&document).iter().find(|one| one.featured).unwrap();
            // What "it" is, is clear below ten too, where the day stands between.
            let watches = match band {
                Band::Four | Band::Seven => "Jeg holder øje med det, vi venter på.",
                Band::Ten | Band::Thirteen => "Det er mig, der holder øje med det.",
            };
            assert!(told(waits).contains(watches), "{text}");
        }
        // On a wall nobody is named.
        assert!(!document.on_a_wall().plain_text().contains(name), "{text}");
    }
}

#[test]
fn what_does_nobody_know() {
    for (_, band, _, document) in twelve(Kind::Timeline) {
        let text = plain(&document);
        let nobody = match band {
            // "Whether you get help" is heard as a no.
            Band::Four => "Vi ved ikke endnu, hvad der sker bagefter. Måske skal vi hjælpe med noget.",
            _ => "Vi ved ikke endnu, om der er noget, vi skal hjælpe med.",
        };
        assert!(text.contains(nobody), "{text}");
        for empty in [
            "Noget ved vi ikke",
            "Der er ting",
            "Vi ved ikke alt",
            "få det til at ske",
            "venter på at vide",
        ] {
            assert!(!text.contains(empty), "{empty}: {text}");
        }
    }
}

/// What comes next is told apart from what comes after it: two places with one heading are one to a child.
#[test]
fn what_comes_next_and_what_after_that() {
    for (_, band, _, document) in twelve(Kind::Timeline).into_iter().filter(|way| way.0 == Shape::Talk) {
        let next = stations(&document).iter().filter(|one| one.stands == Stands::Next);
        let next: Vec<String> = next.map(|one| one.state.plain()).collect();
        let then = match band {
            Band::Four | Band::Seven => "Så",
            Band::Ten | Band::Thirteen => "Derefter",
        };
        assert_eq!(next, ["Det venter vi på nu", then], "{}", plain(&document));
    }
}

/// Of a decision somebody tells the child, and it is heard before.
#[test]
fn who_tells_me_what_is_decided() {
    for (shape, _, _, document) in twelve(Kind::Timeline) {
        let decides = stations(&document).iter().find(|one| one.id == "way-decision");
        let said = decides.map(told).unwrap_or_default();
        let tells = said.find("Jeg fortæller dig, hvad det bliver");
        assert_eq!(tells.is_some(), shape == Shape::Decision, "{said}");
        if let Some(tells) = tells {
            let said = said.to_lowercase();
            let heard = said.find("spørger vi").unwrap();
            assert!(heard < tells, "{said}");
        }
    }
}

/// That no day is agreed on which the child hears, in the words of a band.
fn no_day(band: Band) -> &'static str {
    match band {
        Band::Four => "Hvilken dag hører du fra mig? Det ved jeg ikke endnu. Jeg finder en dag.",
        Band::Seven => "Vi har ikke aftalt en dag, hvor du hører fra mig.",
        Band::Ten | Band::Thirteen => "Vi har ikke aftalt en dag, hvor du hører fra mig.",
    }
}

#[test]
fn have_you_forgotten_me() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        let text = plain(&document);
        let hears = match shape {
            Shape::Talk => "Vi ses tirsdag den 1. december.",
            Shape::Waiting => "Du hører fra mig onsdag den 2. december",
            Shape::Decision => no_day(band),
        };
        assert!(text.contains(hears), "{shape:?}: {text}");
        // Whoever is to meet the adviser is told the day, and nothing about forgetting.
        let meets = shape == Shape::Talk;
        assert_eq!(text.contains("Vi har ikke glemt dig"), !meets, "{shape:?}: {text}");
        let titled = meets && band >= Band::Seven;
        assert_eq!(text.contains("\nHvornår ses vi?\n"), titled, "{shape:?}: {text}");
        // Never a day where the case has none, and never "no day" where it has one.
        assert_eq!(shape == Shape::Decision, text.contains(no_day(band)), "{text}");
        // What stands over "no day" asks, and claims nothing.
        let asks = shape == Shape::Decision && document.band != Band::Four;
        assert_eq!(asks, text.contains("\nHvornår hører du fra mig?\n"), "{text}");
        assert!(!asks || !text.contains("\nVi har ikke glemt dig\n"), "{text}");
    }
}

#[test]
fn the_screen_says_it_too_and_hides_the_day_of_a_talk_that_is_hidden() {
    for (shape, band, name, document) in twelve(Kind::Screen) {
        let text = plain(&document);
        // The parents of this child do not know of the talk.
        let hidden = name == "Jonas" && shape == Shape::Talk;
        let hears = match (shape, band) {
            (Shape::Talk, _) if hidden => "Vi skal snakke sammen.",
            (Shape::Talk, Band::Four | Band::Seven) => "Du skal sove fire gange",
            (Shape::Talk, _) => "Det bliver tirsdag den 1. december.",
            (Shape::Waiting, _) => "ikke glemt dig",
            (Shape::Decision, _) => no_day(band),
        };
        assert!(text.contains(hears), "{shape:?}: {text}");
        assert!(
            !hidden || !text.contains("december") && !text.contains("sove"),
            "{text}"
        );
        assert_eq!(shape == Shape::Decision, text.contains(no_day(band)), "{text}");
        // From ten years nothing is said twice on one page.
        if band >= Band::Ten {
            assert!(text.matches("ikke glemt dig").count() <= 1, "{shape:?}: {text}");
            assert!(text.matches("Du hører fra mig").count() <= 1, "{shape:?}: {text}");
        }
    }
}

#[test]
fn what_can_i_do() {
    let mut named = 0;
    for (_, _, _, document) in twelve(Kind::Timeline) {
        let text = plain(&document);
        let ways = ["gå til ", "spørge mig", "spørg mig", "ringe på ", "ring på "];
        assert!(ways.iter().any(|way| text.contains(way)), "{text}");
        // Whoever is named is somebody to the child.
        for (name, role) in [("Mie", "Mie, din pædagog."), ("Birgit", "Birgit, din lærer.")] {
            let is_named = text.contains(&format!("gå til {name}"));
            assert!(!is_named || text.contains(role), "{text}");
            named += usize::from(is_named);
        }
    }
    assert!(named > 0, "nobody is named anywhere");
    // Whoever may call may call, beside another adult too.
    for (_, _, name, document) in twelve(Kind::Timeline).into_iter().filter(|way| way.2 == "Hanne") {
        let text = plain(&document);
        assert!(
            text.contains("gå til Birgit") && text.contains("ringe på 56 67 31 90, hverdage"),
            "{name}: {text}"
        );
    }
}

#[test]
fn the_twelve_stay_within_the_limits_of_their_bands() {
    for (shape, band, _, document) in twelve(Kind::Timeline) {
        let report = DESK.readability(&document).unwrap();
        let over = exceeded(&report, band);
        assert!(
            over.is_empty(),
            "{} {shape:?}: {over:?} {}",
            band.as_str(),
            report.longest_text
        );
    }
}

#[test]
fn a_parent_is_a_mother_or_a_father_and_has_no_first_name() {
    let mut case: Value = serde_json::from_str(include_str!("../../tests/cases/examples/noah-5-dragoer.json")).unwrap();
    case["steps"] = steps(Shape::Talk, "karen");
    let meetings = case["meetings"].as_array_mut().unwrap();
    meetings.truncate(1);
    meetings[0]["bisidders"] = json!([]);
    let closing = meetings[0]["closing"].as_object_mut().unwrap();
    closing.remove("next_meeting");
    closing.insert("talk_to".into(), json!(["mor"]));
    let outcome = make(&case, Kind::Timeline, Some(Version::Full), Audience::Child, ON);
    let findings = outcome.findings;
    let text = outcome.document.unwrap_or_else(|| panic!("{findings:?}")).plain_text();
    assert!(text.contains("Så gå til din mor.") && !text.contains("Lise"), "{text}");
}
