//! What a child is told before a visit to a børnehus (N41): in every band, and what it is never told.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::make;
use crate::common::papers::{self, BANDS, child_of, told};
use domain::document::{Audience, Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

/// A child that visits a børnehus on the 3rd of December; `police` as the question of safety is answered.
fn visits(band: &str, police: &str) -> Value {
    let mut case = child_of(band, "plain");
    case["meetings"][0]["kind"] = json!("barnehus");
    case["meetings"][0]["place"] = json!("et stort hus med et gult rum");
    case["safety"]["delivery"] = json!("read-aloud");
    case["safety"]["police"] = json!(police);
    case["safety"]["police_about"] = json!("child-witness");
    case["safety"]["police_agreed"] = json!([{"what": "tell-child", "with": "Overgrebsgruppen", "on": "2026-11-20"}]);
    case
}

fn says(case: &Value) -> String {
    told(case, Kind::BeforeBarnehus, ON)
}

fn blocks(case: &Value) -> Vec<Code> {
    papers::blocks(case, Kind::BeforeBarnehus, Version::Full, ON)
}

#[test]
fn the_child_hears_where_who_is_there_what_it_may_and_what_others_decide() {
    for band in BANDS {
        let text = says(&visits(band, "interview-pending"));
        let toilet = if band == "4-6" { "tisse" } else { "toilettet" };
        for part in [
            "et stort hus med et gult rum",
            "Jeg tager med dig",
            "politiet vil",
            "Det ved jeg ikke",
            "pause",
            toilet,
        ] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        assert!(text.contains("filmet") || text.contains("video"), "{band}: {text}");
        assert!(
            text.contains("Politiet siger, hvem der må se filmen."),
            "{band}: {text}"
        );
        // Nothing of what may have happened, and nothing that nobody can promise.
        for never in [
            "vold",
            "slå",
            "sket",
            "sandheden",
            "én gang",
            "kun os",
            "isidder",
            "fortæl",
            "lektiecaféen",
        ] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
    }
}

/// Whoever reads "Jeg tager med dig" takes it for the room too. Where the police have a part, they say who is inside.
#[test]
fn no_child_is_left_to_think_that_its_adviser_sits_in_the_room() {
    for band in BANDS {
        let text = says(&visits(band, "none"));
        let (talks, outside) = (
            text.find("En voksen vil gerne"),
            text.find("Måske er jeg ikke med i rummet"),
        );
        let talks = talks.or_else(|| text.find("Så vil en voksen gerne"));
        assert!(talks.is_some() && talks < outside, "{band}: {text}");
        for police in ["considered", "interview-pending"] {
            let text = says(&visits(band, police));
            let said = match band {
                "4-6" => "Måske er jeg ikke med i rummet.",
                _ => "Politiet bestemmer, hvem der må være inde i rummet",
            };
            assert!(text.contains(said), "{band} {police}: {text}");
        }
    }
}

/// "A house for children" is a daycare to a child of five, and whoever goes along is not in the room.
#[test]
fn a_child_hears_no_daycare_and_of_nobody_that_they_sit_with_it() {
    for band in BANDS {
        let text = says(&visits(band, "none"));
        assert!(!text.contains("fra kommunen er også med"), "{band}: {text}");
        assert!(!text.contains("fra mit arbejde er også med"), "{band}: {text}");
        if matches!(band, "4-6" | "7-9") {
            assert!(text.contains("er ikke en børnehave."), "{band}: {text}");
        }
    }
}

/// Never "kun én gang", and no child is left to think so.
#[test]
fn every_child_hears_that_nobody_knows_whether_it_is_the_only_time() {
    for (band, says_so) in [
        ("4-6", "Skal du derhen igen? Det ved jeg ikke endnu."),
        ("7-9", "Jeg ved ikke, om du skal derhen igen."),
        ("10-12", "Jeg ved ikke, om vi skal af sted flere gange."),
        ("13-17", "Jeg ved ikke, om vi skal af sted flere gange."),
    ] {
        for case in [
            visits(band, "none"),
            visits(band, "interview-pending"),
            goes(band, "medical-check", "none"),
        ] {
            let text = says(&case);
            assert!(text.contains(says_so), "{band}: {text}");
        }
    }
}

/// The paper that a child may need somebody after: whom it can ring and go to, and nothing that asks it to tell.
#[test]
fn from_ten_years_the_child_hears_whom_it_can_ring() {
    for band in ["10-12", "13-17"] {
        let text = says(&visits(band, "none"));
        for part in ["nervøs", "ringe til mig på 56 67 31 90", "116 111"] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        let mut seen = visits(band, "none");
        seen["safety"]["parents_know"] = json!(false);
        let text = says(&seen);
        assert!(!text.contains("56 67") && text.contains("116 111"), "{band}: {text}");
    }
}

/// A child that is nervous goes through the day in its head: the house first, then who talks with it, then what comes after.
#[test]
fn from_ten_years_the_day_is_told_in_its_order() {
    for band in ["10-12", "13-17"] {
        for police in ["none", "interview-pending"] {
            let text = says(&visits(band, police));
            let talks = match police {
                "none" => "Så vil en voksen gerne",
                _ => "En fra politiet vil",
            };
            let places = ["Hvordan foregår det?", "ser rummene", talks, "Når du er færdig"].map(|part| text.find(part));
            assert!(places.iter().all(Option::is_some), "{band} {police}: {text}");
            assert!(places.is_sorted(), "{band} {police}: {text}");
        }
    }
}

#[test]
fn where_the_police_have_no_part_nothing_is_said_of_them() {
    for band in BANDS {
        let text = says(&visits(band, "none"));
        for never in ["oliti", "film", "video"] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
    }
    // Nobody knows yet whether there is an interview.
    for band in BANDS {
        let text = says(&visits(band, "considered"));
        assert!(
            text.contains("olitiet") && !text.contains("filmet") && !text.contains("video"),
            "{band}: {text}"
        );
    }
}

#[test]
fn without_the_polices_yes_and_for_a_child_that_is_suspected_there_is_no_paper() {
    for police in ["considered", "interview-pending", "interview-held"] {
        for agreed in [json!([]), json!([{"what": "place-and-time"}])] {
            let mut case = visits("10-12", police);
            case["safety"]["police_agreed"] = agreed;
            assert!(blocks(&case).contains(&Code::PoliceNotAgreed), "{police}");
        }
        let mut case = visits("10-12", police);
        case["safety"]["police_about"] = json!("child-suspected");
        assert!(blocks(&case).contains(&Code::PoliceNotAgreed), "{police}");
    }
}

/// Decision 0055: a børnehus is used for the health service too. Where no police are in the case there is nobody to agree with,
/// and the child is not left unprepared; any other answer, an open one too, needs their yes.
#[test]
fn where_no_police_are_in_the_case_nobody_has_to_agree() {
    let unagreed = |police: &str| {
        let mut case = visits("7-9", police);
        let safety = case["safety"].as_object_mut().unwrap();
        safety.remove("police_agreed");
        if police == "none" {
            safety.remove("police_about");
        }
        case
    };
    let none = unagreed("none");
    assert!(!says(&none).contains("oliti"));
    for police in ["considered", "interview-pending", "interview-held"] {
        assert!(blocks(&unagreed(police)).contains(&Code::PoliceNotAgreed), "{police}");
    }
    let mut open = unagreed("none");
    open["safety"].as_object_mut().unwrap().remove("police");
    assert!(blocks(&open).contains(&Code::PoliceNotAgreed));
}

#[test]
fn it_is_read_aloud_and_leaves_nobodys_hands() {
    for delivery in ["take-home", "kept-by-safe-adult"] {
        let mut case = visits("10-12", "none");
        case["safety"]["delivery"] = json!(delivery);
        case["safety"]["kept_by"] = json!("birgit");
        assert!(blocks(&case).contains(&Code::FullStays), "{delivery}");
    }
    let neutral = make(
        &visits("10-12", "none"),
        Kind::BeforeBarnehus,
        Some(Version::Neutral),
        Audience::Child,
        ON,
    );
    assert!(neutral.document.is_none());
    assert!(neutral.findings.iter().any(|finding| finding.code == Code::NoNeutral));
}

#[test]
fn what_is_lacking_is_said() {
    for field in ["starts_at", "place"] {
        let mut case = visits("10-12", "none");
        case["meetings"][0].as_object_mut().unwrap().remove(field);
        assert!(blocks(&case).contains(&Code::MissingField), "{field}");
    }
    let mut other = visits("10-12", "none");
    other["meetings"][0]["kind"] = json!("follow-up");
    assert!(blocks(&other).contains(&Code::MissingField));
    // An adviser goes along: without one nobody can say "Jeg tager med dig".
    let mut alone = visits("10-12", "none");
    alone["meetings"][0]["people"] = json!([]);
    assert!(blocks(&alone).contains(&Code::MissingField));
}

#[test]
fn the_adults_sheet_says_what_not_to_ask_and_what_not_to_promise() {
    let outcome = make(
        &visits("7-9", "interview-pending"),
        Kind::BeforeBarnehus,
        None,
        Audience::Adult,
        ON,
    );
    let sheet = outcome
        .document
        .unwrap_or_else(|| panic!("{:?}", outcome.findings))
        .plain_text();
    assert!(sheet.contains("øv ikke svar") && sheet.contains("Lov ikke"), "{sheet}");
}

/// A child whose way holds a visit on the 3rd of December, to which Hanne goes along.
fn goes(band: &str, step: &str, police: &str) -> Value {
    let mut case = visits(band, police);
    case["meetings"][0]["kind"] = json!("follow-up");
    case["steps"] = json!([
        {"id": "v", "step": step, "state": "next", "on": "2026-12-03", "promised": true, "who": "hanne"}
    ]);
    case
}

#[test]
fn a_doctors_look_has_a_paper_that_names_neither_police_nor_house() {
    for band in BANDS {
        let text = says(&goes(band, "medical-check", "interview-pending"));
        for part in ["læge", "Jeg tager med dig", "Det ved jeg ikke", "pause"] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        let day = if band == "4-6" {
            "på torsdag"
        } else {
            "torsdag den 3. december"
        };
        assert!(text.contains(day), "{band}: {text}");
        for never in [
            "oliti",
            "film",
            "video",
            "børnehus",
            "lektiecaféen",
            "gult rum",
            "sket",
            "én gang",
        ] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
    }
}

#[test]
fn a_talk_with_the_police_is_filmed_only_where_it_is_the_interview() {
    for band in BANDS {
        let interview = says(&goes(band, "police-interview", "interview-pending"));
        let talk = says(&goes(band, "police", "considered"));
        for text in [&interview, &talk] {
            assert!(text.contains("olitiet vil"), "{band}: {text}");
            assert!(!text.contains("børnehus") && !text.contains("læge"), "{band}: {text}");
        }
        let filmed = |text: &str| text.contains("filmet") || text.contains("video");
        assert!(filmed(&interview) && !filmed(&talk), "{band}: {talk}");
    }
}

#[test]
fn a_step_has_a_paper_only_with_the_polices_yes_a_promised_day_and_the_adviser_who_goes_along() {
    let step = || goes("10-12", "medical-check", "none");
    assert!(says(&step()).contains("læge"));
    // Also where no police are asked: what the child may be told is agreed first.
    let mut no_yes = step();
    no_yes["safety"]["police_agreed"] = json!([]);
    assert!(blocks(&no_yes).contains(&Code::PoliceNotAgreed));
    let mut not_promised = step();
    not_promised["steps"][0]["promised"] = json!(false);
    assert!(blocks(&not_promised).contains(&Code::MissingField));
    let mut alone = step();
    alone["steps"][0]["who"] = json!("birgit");
    assert!(blocks(&alone).contains(&Code::MissingField));
    let mut over = step();
    over["steps"][0]["on"] = json!("2026-11-30");
    assert!(blocks(&over).contains(&Code::MissingField));
    let mut taken = step();
    taken["safety"]["delivery"] = json!("take-home");
    assert!(blocks(&taken).contains(&Code::FullStays));
}

#[test]
fn of_a_meeting_and_a_step_the_earlier_is_told_of() {
    for (day, first) in [("2026-12-02", "læge"), ("2026-12-04", "et stort hus med et gult rum")] {
        let mut both = visits("10-12", "none");
        both["steps"] = json!([
            {"id": "v", "step": "medical-check", "state": "next", "on": day, "promised": true, "who": "hanne"}
        ]);
        let text = says(&both);
        assert!(text.contains(first), "{day}: {text}");
        assert_ne!(text.contains("læge"), text.contains("gult rum"), "{day}: {text}");
    }
}
