//! What a child of ten or more is told before a committee's meeting (N43): a draft, and nothing that was not read in the law.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, make, varied};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use serde_json::{Value, json};

const BANDS: [&str; 2] = ["10-12", "13-17"];
const ON: &str = "2026-12-01";

/// A child about whom a committee decides on the 3rd of December.
fn heard(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, mut case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case["meetings"][0]["kind"] = json!("decision");
    case["meetings"][0]["place"] = json!("rådhuset, i rummet med de grønne stole");
    case["meetings"][0]["minutes"] = json!(40);
    case["meetings"][0].as_object_mut().unwrap().remove("after");
    case["steps"] = json!([{"id": "h", "step": "hearing", "state": "next"}]);
    case
}

fn made(case: &Value, audience: Audience) -> Document {
    let outcome = make(case, Kind::Hearing, Some(Version::Full), audience, ON);
    outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings))
}

fn says(case: &Value) -> String {
    let document = made(case, Audience::Child);
    let report = DESK.readability(&document).unwrap();
    let over: Vec<&str> = exceeded(&report, document.band)
        .iter()
        .map(|limit| limit.limit.as_str())
        .collect();
    assert!(over.is_empty(), "{over:?} {:?}", report.uncommon);
    document.plain_text().replace('\u{a0}', " ")
}

fn blocks(case: &Value) -> Vec<(Code, String)> {
    let outcome = make(case, Kind::Hearing, Some(Version::Full), Audience::Child, ON);
    assert!(outcome.document.is_none());
    let blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
    blocks
        .map(|finding| (finding.code, finding.variant.clone().unwrap_or_default()))
        .collect()
}

#[test]
fn a_day_that_is_known_is_told_instead_of_none() {
    for band in BANDS {
        let mut case = heard(band, "plain");
        case["meetings"][0]["after"] = json!({"known": false, "hear_on": "2026-12-07"});
        let text = says(&case);
        assert!(
            text.contains("Du hører fra mig mandag den 7. december."),
            "{band}: {text}"
        );
        assert!(!text.contains("ilken dag det bliver"), "{band}: {text}");
    }
}

#[test]
fn the_child_hears_when_who_is_there_and_what_it_may() {
    for band in BANDS {
        let text = says(&heard(band, "plain"));
        let committee = if band == "13-17" {
            "Udvalget er en gruppe, der tager nogle af kommunens beslutninger om børn og unge."
        } else {
            "Et udvalg er nogle mennesker, der beslutter noget sammen."
        };
        for part in [
            "torsdag den 3. december klokken 13.15",
            "rådhuset, i rummet med de grønne stole",
            "Jeg er med på mødet.",
            "Omar fra kommunen er også med.",
            "Du har ret til en bisidder",
            "Du kan sige, hvad du mener",
            "Du behøver ikke sige noget",
            "Du kan bede om at se papirerne",
            "Måske kan du få en advokat",
            "Jeg ved ikke endnu, hvad udvalget beslutter.",
            "Før mødet fortæller jeg dig, hvem de er.",
            "Mødet varer cirka 40 minutter.",
            "Hvilken dag det bliver, ved jeg ikke endnu.",
            committee,
            "Sig det til mig. Så finder jeg ud af, hvad der gælder, og siger det til dig.",
            "ringe til mig på 56 67 31 90",
        ] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        // No right that nobody read, and nothing of what a committee is made of.
        for never in [
            "ret til en advokat",
            "gratis advokat",
            "dommer",
            "klage",
            "din advokat",
            "§",
        ] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
    }
}

/// It is not left to the child to find out what others decide about it: it is said, or who says it is.
#[test]
fn what_is_to_be_decided_is_said_as_far_as_the_case_says_it() {
    for band in BANDS {
        let mut case = heard(band, "plain");
        case["meetings"][0]["why"] = json!("Udvalget skal finde ud af, hvor du skal bo.");
        let text = says(&case);
        assert!(
            text.contains("Udvalget skal finde ud af, hvor du skal bo. Vil du vide mere om det, så spørg mig."),
            "{band}: {text}"
        );
        case["meetings"][0].as_object_mut().unwrap().remove("why");
        let text = says(&case);
        assert!(text.contains("Spørg mig, så fortæller jeg dig, hvad"), "{band}: {text}");
        assert!(!text.contains("Jeg vil gerne fortælle"), "{band}: {text}");
    }
}

#[test]
fn a_word_of_what_may_have_happened_stops_what_is_said_of_the_decision() {
    let mut case = heard("10-12", "secret from the parents");
    case["meetings"][0]["why"] = json!("Udvalget skal beslutte noget, fordi din far har slået dig.");
    assert!(blocks(&case).iter().any(|(code, _)| *code == Code::EventWords));
}

#[test]
fn a_lawyer_who_is_there_is_named_and_nobody_says_whose() {
    for band in BANDS {
        let mut case = heard(band, "plain");
        let lawyer = json!({"id": "niels", "first_name": "Niels", "role": "lawyer"});
        case["people"].as_array_mut().unwrap().push(lawyer);
        let room = case["meetings"][0]["people"].as_array_mut().unwrap();
        room.push(json!({"id": "niels", "does": "supports"}));
        let text = says(&case);
        assert!(
            text.contains("Der er en advokat med") && text.contains("Det er Niels."),
            "{text}"
        );
        assert!(!text.contains("Måske kan du få en advokat"), "{text}");
        assert!(!text.contains("din advokat"), "{text}");
        let sheet = made(&case, Audience::Adult).plain_text();
        assert!(sheet.contains("Niels er advokat."), "{sheet}");
    }
}

#[test]
fn every_sheet_is_a_draft() {
    for audience in [Audience::Child, Audience::Adult] {
        let document = made(&heard("10-12", "plain"), audience);
        assert!(document.draft.is_some(), "{audience:?}");
        assert!(document.plain_text().starts_with("Udkast."), "{audience:?}");
    }
}

#[test]
fn below_ten_and_in_the_voice_of_younger_children_there_is_none() {
    for band in ["4-6", "7-9"] {
        let found = blocks(&heard(band, "plain"));
        assert!(
            found.contains(&(Code::AgeOutside, "hearing".into())),
            "{band}: {found:?}"
        );
    }
    let mut reads_younger = heard("10-12", "plain");
    reads_younger["child"]["band"] = json!("7-9");
    let found = blocks(&reads_younger);
    assert!(found.contains(&(Code::AgeOutside, "hearing-band".into())), "{found:?}");
    // Without a birth date nobody knows whether it is ten.
    let mut unknown = heard("10-12", "plain");
    unknown["child"].as_object_mut().unwrap().remove("birth_date");
    unknown["child"]["band"] = json!("10-12");
    let found = blocks(&unknown);
    assert!(found.contains(&(Code::AgeOutside, "hearing".into())), "{found:?}");
}

#[test]
fn what_is_lacking_is_said_and_none_of_it_travels() {
    for field in ["starts_at", "place"] {
        let mut case = heard("10-12", "plain");
        case["meetings"][0].as_object_mut().unwrap().remove(field);
        assert!(
            blocks(&case).iter().any(|(code, _)| *code == Code::MissingField),
            "{field}"
        );
    }
    let mut none = heard("10-12", "plain");
    none["meetings"][0]["kind"] = json!("follow-up");
    assert!(blocks(&none).contains(&(Code::MissingField, "hearing".into())));
    let mut over = heard("10-12", "plain");
    over["steps"][0]["state"] = json!("done");
    assert!(blocks(&over).contains(&(Code::MissingField, "hearing".into())));
    let case = heard("10-12", "plain");
    let neutral = make(&case, Kind::Hearing, Some(Version::Neutral), Audience::Child, ON);
    assert!(neutral.document.is_none());
    assert!(neutral.findings.iter().any(|finding| finding.code == Code::NoNeutral));
}

#[test]
fn under_social_control_the_adviser_hears_first_whom_the_child_thinks_of() {
    for band in BANDS {
        let text = says(&heard(band, "social control"));
        assert!(
            text.contains("Sig til mig, hvem du tænker på, før du spørger nogen."),
            "{text}"
        );
        assert!(!says(&heard(band, "plain")).contains("hvem du tænker på"));
    }
}
