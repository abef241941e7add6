//! What a child is told when its case ends (N2): in every band, and what it is never told.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::make;
use crate::common::papers::{self, BANDS, child_of, told};
use domain::document::{Audience, Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

/// A child whose case ends on the 18th of December.
fn ends(band: &str, way: &str) -> Value {
    let mut case = child_of(band, way);
    case["ending"] = json!({"on": "2026-12-18", "why": "Du er glad for din nye klasse.",
        "stays": ["Birgit er der stadig hver dag."], "come_back": "Du kan altid sige det til Birgit."});
    case
}

fn says(case: &Value, on: &str) -> String {
    told(case, Kind::Goodbye, on)
}

fn blocks(case: &Value, version: Version) -> Vec<Code> {
    papers::blocks(case, Kind::Goodbye, version, ON)
}

#[test]
fn the_child_hears_that_it_ends_why_what_stays_and_how_it_can_come_back() {
    for band in BANDS {
        let case = ends(band, "plain");
        let text = says(&case, ON);
        // The day promises no meeting: it is the last of an adviser.
        let day = if band == "4-6" {
            "Den sidste dag, jeg hjælper, er fredag den 18. december."
        } else {
            "Jeg er din rådgiver til og med fredag den 18. december."
        };
        for part in [
            day,
            "Du er glad for din nye klasse.",
            "Birgit er der stadig hver dag.",
            "brug for hjælp igen",
            "Du kan altid sige det til Birgit.",
        ] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        assert!(says(&case, "2026-12-18").contains("Nu siger vi farvel."), "{band}");
    }
}

/// An adviser it had before may have meant more to a child than the last one: where it can still say thank you stands here too.
#[test]
fn an_adviser_it_had_before_can_still_be_thanked() {
    let found = "Karl arbejder på biblioteket nu. Du kan gå ind og sige hej.";
    for band in BANDS {
        let mut case = ends(band, "plain");
        let people = case["people"].as_array_mut().unwrap();
        people.push(json!({"id": "karl", "first_name": "Karl", "role": "former-adviser"}));
        case["adviser_changes"] = json!([{"from": "karl", "to": "hanne", "on": "2026-09-01",
            "why": "Karl arbejder i en anden by nu.", "found": found}]);
        let text = says(&case, ON);
        assert!(text.contains(found), "{band}: {text}");
        assert!(
            !text.contains("anden by"),
            "the change itself is told elsewhere: {text}"
        );
        let neutral = make(&case, Kind::Goodbye, Some(Version::Neutral), Audience::Child, ON);
        assert!(!neutral.document.unwrap().plain_text().contains("bibliotek"), "{band}");

        let mut ahead = case.clone();
        ahead["adviser_changes"][0]["on"] = json!("2026-12-10");
        assert!(
            !says(&ahead, ON).contains("bibliotek"),
            "{band}: he is still the adviser"
        );
        let mut tells = case.clone();
        tells["adviser_changes"][0]["found"] = json!("Karl er blevet syg.");
        assert_eq!(blocks(&tells, Version::Full), [Code::ReasonTells], "{band}");

        let last = case["people"].as_array().unwrap().len() - 1;
        case["people"][last]["suspected"] = json!(true);
        case["safety"]["suspected"] = json!("other");
        case["safety"]["suspect_at_home"] = json!("no");
        let text = says(&case, ON);
        assert!(!text.contains("Karl"), "{band}: {text}");
    }
}

/// What it feels stands with the farewell; below "Hvorfor?" it would be the answer.
#[test]
fn from_seven_the_feeling_stands_with_the_farewell_and_not_under_why() {
    let text = says(&ends("7-9", "plain"), ON);
    let (last, feel, why) = (
        text.find("til og med fredag den 18. december"),
        text.find("Du må gerne være ked af det."),
        text.find("Hvorfor?"),
    );
    assert!(last.is_some() && last < feel && feel < why, "{text}");
}

/// Where help stops, no letter says that nobody has to manage alone; it begins and ends as one says goodbye, and says each thing once.
#[test]
fn from_ten_years_it_begins_and_ends_as_one_says_goodbye() {
    for band in ["10-12", "13-17"] {
        let text = says(&ends(band, "plain"), ON);
        assert!(
            text.contains("Jeg skriver for at sige farvel til dig."),
            "{band}: {text}"
        );
        let last = says(&ends(band, "plain"), "2026-12-18");
        assert!(
            last.contains("Nu siger vi farvel. Så er jeg ikke længere din rådgiver."),
            "{band}: {last}"
        );
        assert!(!last.contains("Jeg skriver for at"), "{band}: {last}");
        assert!(text.contains("Hav det rigtig godt."), "{band}: {text}");
        assert!(!text.contains("klare det alene"), "{band}: {text}");
    }
}

/// A talk on the 10th of November that was held by one adviser.
fn held_by(case: &Value, adviser: &str) -> Value {
    let mut talk = case["meetings"][0].clone();
    talk["id"] = json!("m0");
    talk["state"] = json!("held");
    talk["starts_at"] = json!("2026-11-10T10:00");
    talk["people"] = json!([{"id": adviser, "does": "talks"}]);
    talk
}

/// Until the last day the number is the adviser's; after it, what stands there is how to come back.
#[test]
fn from_ten_years_the_advisers_number_stands_until_the_last_day() {
    for band in ["10-12", "13-17"] {
        let case = ends(band, "plain");
        let before = says(&case, ON);
        assert!(
            before.contains("til og med fredag den 18. december. Indtil da kan du ringe til mig på 56 67 31 90"),
            "{band}: {before}"
        );
        let last = says(&case, "2026-12-18");
        assert!(!last.contains("56 67") && last.contains("116 111"), "{band}: {last}");
        assert!(last.contains("Du kan altid sige det til Birgit."), "{band}: {last}");
    }
}

#[test]
fn from_ten_years_it_thanks_where_whoever_writes_has_met_with_the_child() {
    let thanks = "Tak for den tid, vi har haft.";
    for band in ["10-12", "13-17"] {
        let mut case = ends(band, "plain");
        assert!(!says(&case, ON).contains(thanks), "{band}: nobody has talked");
        let mut talk = held_by(&case, "hanne");
        talk["said"] = json!([]);
        case["meetings"].as_array_mut().unwrap().push(talk);
        let text = says(&case, ON);
        assert!(text.contains(thanks), "{band}: {text}");
        assert!(!text.contains("Du har sagt, hvad du"), "{band}: {text}");
        // Another adviser came to know it.
        let karl = json!({"id": "karl", "first_name": "Karl", "role": "former-adviser"});
        case["people"].as_array_mut().unwrap().push(karl);
        let last = case["meetings"].as_array().unwrap().len() - 1;
        case["meetings"][last] = held_by(&case, "karl");
        let text = says(&case, ON);
        assert!(!text.contains(thanks), "{band}: {text}");
    }
}

#[test]
fn what_the_child_did_is_said_only_where_it_did_it() {
    for band in BANDS {
        let mut case = ends(band, "plain");
        assert!(!says(&case, ON).contains("Du har sagt, hvad du"), "{band}");
        let mut talk = held_by(&case, "hanne");
        talk["said"] = json!([{"id": "u1", "text": "Jeg vil gerne være med til fodbold.", "confirmed": true}]);
        case["meetings"].as_array_mut().unwrap().push(talk);
        let text = says(&case, ON);
        assert!(text.contains("Du har sagt, hvad du"), "{band}: {text}");
        let knew = text.contains("Tak for den tid, vi har haft.");
        assert!(knew || matches!(band, "4-6" | "7-9"), "{band}: {text}");
        assert!(!text.contains("fodbold"), "its words are its own: {text}");
    }
}

/// A talk that was held with the adviser, or with somebody else, in which the child wanted nothing written down.
fn talked(case: &mut Value, with: &str) {
    let mut talk = case["meetings"][0].clone();
    talk["id"] = json!("m0");
    talk["state"] = json!("held");
    talk["starts_at"] = json!("2026-11-10T10:00");
    talk["people"] = json!([{"id": with, "does": "talks"}]);
    talk["bisidders"] = json!([]);
    case["meetings"].as_array_mut().unwrap().push(talk);
}

#[test]
fn below_ten_it_begins_warmly_and_thanks_a_child_that_its_adviser_has_talked_with() {
    for (band, who, thanks) in [
        ("4-6", "Det er Hanne. ", "Jeg er glad for, at jeg har mødt dig."),
        ("7-9", "Det er Hanne. ", "Tak, fordi jeg måtte lære dig at kende."),
    ] {
        let mut case = ends(band, "plain");
        let text = says(&case, ON);
        let stranger = format!("{who}Jeg skriver for at sige farvel til dig.");
        assert!(text.contains(&stranger) && !text.contains(thanks), "{band}: {text}");
        talked(&mut case, "hanne");
        let text = says(&case, ON);
        assert!(text.contains(&format!("{who}{thanks}")), "{band}: {text}");
        assert!(!text.contains("Du har sagt, hvad du"), "{band}: {text}");
        // Whoever says goodbye was not there: that it was good to meet would be somebody else's.
        let mut other = ends(band, "plain");
        let people = other["people"].as_array_mut().unwrap();
        people.push(json!({"id": "karl", "first_name": "Karl", "role": "former-adviser"}));
        talked(&mut other, "karl");
        assert!(!says(&other, ON).contains(thanks), "{band}");
    }
}

/// After the last day the number is that of somebody else's adviser.
#[test]
fn below_ten_the_adviser_is_rung_until_the_last_day_and_not_after_it() {
    let case = ends("7-9", "plain");
    let text = says(&case, ON);
    let number = text.find("56 67 31 90").unwrap();
    let until = text.find("Før vi siger farvel").unwrap();
    assert!(
        until < number && number < text.find("brug for hjælp igen").unwrap(),
        "{text}"
    );
    let last = says(&case, "2026-12-18");
    assert!(!last.contains("56 67 31 90") && last.contains("116 111"), "{last}");
    for band in ["4-6", "7-9"] {
        let outcome = make(
            &ends(band, "plain"),
            Kind::Goodbye,
            Some(Version::Neutral),
            Audience::Child,
            ON,
        );
        let note = outcome.document.unwrap().plain_text().replace('\u{a0}', " ");
        assert!(!note.contains("56 67 31 90"), "{band}: {note}");
    }
}

#[test]
fn a_closed_case_still_says_goodbye_and_nothing_is_made_after_a_child_has_died() {
    let mut case = ends("10-12", "plain");
    case["state"] = json!("closed");
    case["closed_on"] = json!("2026-11-30");
    case["closed_why"] = json!("ended");
    case["ending"].as_object_mut().unwrap().remove("on");
    assert!(says(&case, ON).contains("Nu siger vi farvel."));
    for version in [Version::Full, Version::Neutral] {
        case["closed_why"] = json!("died");
        assert!(blocks(&case, version).contains(&Code::CaseClosed), "{version:?}");
    }
}

#[test]
fn what_is_lacking_is_said() {
    for field in ["on", "why", "come_back"] {
        let mut case = ends("10-12", "plain");
        case["ending"].as_object_mut().unwrap().remove(field);
        assert!(blocks(&case, Version::Full).contains(&Code::MissingField), "{field}");
    }
    // What nobody may promise, and a number that may be seen, stop it as they stop every paper.
    let mut case = ends("10-12", "secret from the parents");
    case["ending"]["come_back"] = json!("Du kan ringe til mig på 56 67 31 90.");
    assert!(blocks(&case, Version::Full).contains(&Code::CallNotSafe));
}

#[test]
fn what_travels_says_goodbye_and_nothing_of_what_ends() {
    for band in BANDS {
        let outcome = make(
            &ends(band, "plain"),
            Kind::Goodbye,
            Some(Version::Neutral),
            Audience::Child,
            ON,
        );
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let text = format!("{} {}", document.title, document.plain_text());
        let young = matches!(band, "4-6" | "7-9");
        assert!(text.contains("Hav det rigtig godt."), "{band}: {text}");
        // Below ten a wish stands alone (decision 0089).
        assert_eq!(text.contains("116 111"), !young, "{band}: {text}");
        for never in ["klasse", "Birgit", "rådgiver", "december", "set hinanden", "hjælp"] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
        // The adviser's number is theirs until a day that may not stand there.
        assert!(!text.contains("ringe til mig"), "{band}: {text}");
        let control = blocks(&ends(band, "social control"), Version::Neutral);
        assert!(
            control.contains(&Code::NoMessageUnderSocialControl),
            "{band}: {control:?}"
        );
    }
}

#[test]
fn from_ten_whoever_is_named_for_coming_back_is_not_named_once_more() {
    for band in ["10-12", "13-17"] {
        let mut case = ends(band, "plain");
        assert!(!says(&case, ON).contains("Vil du bare"), "{band}");
        case["ending"]["come_back"] = json!("Du kan sige det i skolen.");
        let text = says(&case, ON);
        assert!(text.contains("Vil du bare"), "{band}: {text}");
        assert!(text.contains("Du kan også ringe til"), "{band}: {text}");
    }
}
