//! What a child is told when it gets another adviser (N38): in every band, and what it is never told.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::make;
use crate::common::papers::{self, BANDS, child_of, told};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

/// A child of a band whose adviser was Karl until the 30th of November; Hanne, the new one, meets it on the 3rd of December.
fn changed(band: &str, way: &str) -> Value {
    let mut case = child_of(band, way);
    let people = case["people"].as_array_mut().unwrap();
    people.push(json!({"id": "karl", "first_name": "Karl", "role": "former-adviser"}));
    case["adviser_changes"] = json!([{"from": "karl", "to": "hanne", "on": "2026-11-30",
        "why": "Karl arbejder i en anden by nu.", "carries_over": ["Du kan bedst lide at gå, mens du snakker."],
        "meet_together": true}]);
    case["agreements"] = json!([
        {"id": "a1", "what": "Jeg finder ud af det med cyklen.", "who": "hanne", "by": "2026-12-09", "state": "open"},
        {"id": "a2", "what": "Jeg tager farver med.", "who": "hanne", "state": "broken"},
        {"id": "a3", "what": "Jeg ringer til klubben.", "who": "birgit", "state": "open"},
    ]);
    case
}

fn made(case: &Value, version: Version, audience: Audience, on: &str) -> Document {
    let outcome = make(case, Kind::NewAdviser, Some(version), audience, on);
    outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings))
}

fn says(case: &Value, on: &str) -> String {
    told(case, Kind::NewAdviser, on)
}

fn blocks(case: &Value, version: Version) -> Vec<Code> {
    papers::blocks(case, Kind::NewAdviser, version, ON)
}

/// Whoever waves goodbye is the one who went, and whoever waves hello the one who came.
#[test]
fn each_of_the_two_advisers_has_their_own_face() {
    let mut case = changed("7-9", "plain");
    case["people"][0]["figure"] = json!("figure-5");
    let document = made(&case, Version::Full, Audience::Child, ON);
    let pictures = document.blocks.iter().flat_map(|block| block.pictures());
    let names: Vec<&str> = pictures.map(|picture| picture.name.as_str()).collect();
    assert!(names.contains(&"hello--figure-5"), "{names:?}");
    assert!(names.iter().any(|name| name.starts_with("goodbye--face-")), "{names:?}");
    // A figure that was chosen for him is his in the scene too.
    case["people"].as_array_mut().unwrap().last_mut().unwrap()["figure"] = json!("figure-3");
    let document = made(&case, Version::Full, Audience::Child, ON);
    let pictures = document.blocks.iter().flat_map(|block| block.pictures());
    let names: Vec<&str> = pictures.map(|picture| picture.name.as_str()).collect();
    assert!(names.contains(&"goodbye--figure-3"), "{names:?}");
}

#[test]
fn the_new_one_is_seen_as_the_figure_they_chose_also_without_a_word_about_themself() {
    for band in BANDS {
        for began in ["2026-11-30", "2026-12-02"] {
            let mut case = changed(band, "plain");
            case["adviser_changes"][0]["on"] = json!(began);
            let people = case["people"].as_array_mut().unwrap();
            let hanne = people.iter_mut().find(|person| person["id"] == "hanne").unwrap();
            hanne["figure"] = json!("figure-5");
            hanne.as_object_mut().unwrap().remove("about");
            let letter = made(&case, Version::Full, Audience::Child, ON);
            let mut pictures = letter.blocks.iter().flat_map(|block| block.pictures());
            // From thirteen there is nobody in a picture.
            assert_eq!(
                pictures.any(|picture| picture.name == "figure-5"),
                band != "13-17",
                "{band} {began}: {}",
                letter.plain_text()
            );
        }
    }
}

#[test]
fn the_child_hears_who_went_and_why_what_is_known_what_goes_on_and_when_it_meets_the_new_one() {
    for band in BANDS {
        let text = says(&changed(band, "plain"), ON);
        for part in [
            "Jeg hedder Hanne",
            if matches!(band, "4-6" | "7-9") {
                "Indtil nu har Karl"
            } else {
                "Indtil nu har Karl været din rådgiver."
            },
            "Karl arbejder i en anden by nu.",
            "Det er ikke på grund af dig.",
            "sige farvel",
            "Du kan bedst lide at gå, mens du snakker.",
            if band == "4-6" {
                "Jeg finder ud af det med cyklen. Det sker onsdag den 9. december. Måske før."
            } else {
                "Jeg finder ud af det med cyklen. Det sker senest onsdag den 9. december."
            },
        ] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        let day = if band == "4-6" {
            "på torsdag"
        } else {
            "torsdag den 3. december"
        };
        assert!(text.contains(day) && text.contains("lektiecaféen"), "{band}: {text}");
        // A promise of another, and one that was not kept, is not this adviser's to take along.
        assert!(!text.contains("farver") && !text.contains("klubben"), "{band}: {text}");
    }
}

#[test]
fn before_the_day_of_the_change_the_old_one_is_still_the_adviser() {
    for band in BANDS {
        let text = says(&changed(band, "plain"), "2026-11-26");
        assert!(text.contains("Lige nu er"), "{band}: {text}");
        let mut unnamed = changed(band, "plain");
        unnamed["adviser_changes"][0].as_object_mut().unwrap().remove("from");
        let told = says(&unnamed, "2026-11-26");
        assert!(
            told.contains("Lige nu ") && !told.contains("Indtil nu"),
            "{band}: {told}"
        );
        assert!(
            !text.contains("Før var") && !text.contains("Indtil nu") && !text.contains("u er jeg din"),
            "{band}: {text}"
        );
    }
}

#[test]
fn a_reason_tells_of_no_illness_no_dismissal_and_of_nothing_that_the_child_told() {
    for why in [
        "Karl er blevet syg.",
        "Karl er langtidssygemeldt.",
        "Karl er ikke rask.",
        "Karl brændte ud.",
        "Karl kunne ikke holde til det.",
        "Karl er blevet fyret.",
        "Det er på grund af det, du har fortalt.",
        "Du får en ny, fordi du klagede.",
        "Du ville hellere have en anden.",
    ] {
        let mut case = changed("10-12", "plain");
        case["adviser_changes"][0]["why"] = json!(why);
        assert!(blocks(&case, Version::Full).contains(&Code::ReasonTells), "{why}");
    }
    for why in [
        "Karl har meldt sig til et nyt arbejde.",
        "Karl er rask og glad og har fået et nyt arbejde.",
        "Karl kan ikke holde fri for at se dig.",
        "Du vil hellere gå end køre, og det gør vi.",
    ] {
        let mut case = changed("10-12", "plain");
        case["adviser_changes"][0]["why"] = json!(why);
        assert!(says(&case, ON).contains(why), "{why}");
    }
    let mut case = changed("10-12", "plain");
    case["adviser_changes"][0]["why"] = json!("Karl skal på barsel. Det er ikke på grund af noget, du har gjort.");
    assert!(says(&case, ON).contains("barsel"));
}

/// "Jeg får et andet arbejde" is the old one's; in the new one's letter it would be the new one who leaves.
#[test]
fn words_of_the_one_who_left_are_told_as_theirs() {
    for band in BANDS {
        let (somebody, writes) = match band {
            "4-6" => ("Den anden voksne", "siger"),
            _ => ("Den anden rådgiver", "skriver"),
        };
        let mut case = changed(band, "plain");
        let change = &mut case["adviser_changes"][0];
        change["why"] = json!("Jeg får et andet arbejde. Jeg tænker på dig.");
        change["said_by_former"] = json!(true);
        let quoted = format!("{writes}: \"Jeg får et andet arbejde. Jeg tænker på dig.\"");
        let text = says(&case, ON);
        assert!(text.contains(&format!("Karl {quoted}")), "{band}: {text}");
        // Who is not named speaks no less for themself.
        case["adviser_changes"][0].as_object_mut().unwrap().remove("from");
        let text = says(&case, ON);
        assert!(text.contains(&format!("{somebody} {quoted}")), "{band}: {text}");
        // The new one's own words stand as the new one's.
        let change = &mut case["adviser_changes"][0];
        change["why"] = json!("Jeg arbejder med børn, der bor her i byen.");
        change["said_by_former"] = json!(false);
        let text = says(&case, ON);
        assert!(
            text.contains("Jeg arbejder med børn") && !text.contains(&format!("{writes}: ")),
            "{band}: {text}"
        );
    }
}

#[test]
fn a_reason_that_says_i_needs_an_answer_to_whose_it_is_and_nobody_suspected_speaks() {
    let mut case = changed("10-12", "plain");
    case["adviser_changes"][0]["why"] = json!("Nu skal jeg arbejde i en anden by.");
    assert_eq!(blocks(&case, Version::Full), [Code::MissingField]);
    case["adviser_changes"][0]["said_by_former"] = json!(true);
    assert!(says(&case, ON).contains("Karl skriver"));
    let last = case["people"].as_array().unwrap().len() - 1;
    case["people"][last]["suspected"] = json!(true);
    case["safety"]["suspected"] = json!("other");
    case["safety"]["suspect_at_home"] = json!("no");
    assert_eq!(blocks(&case, Version::Full), [Code::MissingField]);
    case["adviser_changes"][0]["why"] = json!("Jeg er ny her, og jeg hjælper dig nu.");
    case["adviser_changes"][0]["said_by_former"] = json!(false);
    assert!(says(&case, ON).contains("Jeg er ny her"));
}

#[test]
fn what_is_lacking_is_said() {
    let without = |field: &str| {
        let mut case = changed("10-12", "plain");
        case["adviser_changes"][0].as_object_mut().unwrap().remove(field);
        blocks(&case, Version::Full)
    };
    for field in ["to", "on", "why"] {
        assert!(without(field).contains(&Code::MissingField), "{field}");
    }
    let mut none = changed("10-12", "plain");
    none["adviser_changes"] = json!([]);
    assert!(blocks(&none, Version::Neutral).contains(&Code::MissingField));
    // A day on which the child meets the new one, or hears.
    let mut case = changed("10-12", "plain");
    case["meetings"][0]["kind"] = json!("network");
    assert!(blocks(&case, Version::Full).contains(&Code::MissingField));
    case["steps"] = json!([{"id": "s1", "step": "screening", "state": "waiting", "waiting_for": "Vi venter.",
        "next_contact": "2026-12-07"}]);
    let text = says(&case, ON);
    assert!(text.contains("Du hører fra mig mandag den 7. december."), "{text}");
    assert!(
        !text.contains("lektiecaféen") && !text.contains("Karl er med"),
        "{text}"
    );
}

#[test]
fn a_suspected_adviser_is_not_named_and_nothing_is_said_of_telling_while_the_police_may_ask() {
    for band in BANDS {
        let mut suspected = changed(band, "plain");
        let last = suspected["people"].as_array().unwrap().len() - 1;
        suspected["people"][last]["suspected"] = json!(true);
        suspected["safety"]["suspected"] = json!("other");
        suspected["safety"]["suspect_at_home"] = json!("no");
        suspected["adviser_changes"][0]["why"] = json!("Nu er det mig, der hjælper dig.");
        suspected["adviser_changes"][0]["said_by_former"] = json!(false);
        let text = says(&suspected, ON);
        assert!(
            !text.contains("Karl") && !text.contains("farvel eller tak"),
            "{band}: {text}"
        );

        let lock = changed(band, "secret from the parents");
        let text = says(&lock, ON);
        assert!(
            !text.contains("mens du snakker") && !text.contains("fortælle"),
            "{band}: {text}"
        );
    }
}

#[test]
fn what_travels_names_nobody_but_the_new_one_and_tells_no_reason() {
    for band in BANDS {
        let document = made(&changed(band, "plain"), Version::Neutral, Audience::Child, ON);
        let text = format!("{} {}", document.title, document.plain_text()).replace('\u{a0}', " ");
        assert!(
            text.contains("Jeg hedder Hanne.") && text.contains("3. december"),
            "{text}"
        );
        for never in ["Karl", "rådgiver", "cyklen", "en anden by", "farvel"] {
            assert!(!text.contains(never), "{band} {never}: {text}");
        }
        let secret = blocks(&changed(band, "secret from the parents"), Version::Neutral);
        assert!(secret.contains(&Code::SecretTalk), "{band}: {secret:?}");
        let control = blocks(&changed(band, "social control"), Version::Neutral);
        assert!(
            control.contains(&Code::NoMessageUnderSocialControl),
            "{band}: {control:?}"
        );
    }
}

#[test]
fn the_adult_gets_a_sheet_beside_it() {
    let sheet = made(&changed("7-9", "plain"), Version::Full, Audience::Adult, ON).plain_text();
    assert!(sheet.contains("Karl") && sheet.contains("Sygdom, fyring"), "{sheet}");
    assert!(!sheet.contains("cyklen"), "the letter stands apart: {sheet}");
    assert!(!sheet.contains("anførselstegn"), "nothing is quoted: {sheet}");
    let mut theirs = changed("7-9", "plain");
    theirs["adviser_changes"][0]["why"] = json!("Jeg får et andet arbejde.");
    theirs["adviser_changes"][0]["said_by_former"] = json!(true);
    let sheet = made(&theirs, Version::Full, Audience::Adult, ON).plain_text();
    assert!(sheet.contains("Dem har Karl skrevet."), "{sheet}");
}

#[test]
fn whoever_comes_along_can_be_said_goodbye_to_also_without_a_name() {
    for (band, named, unnamed) in [
        ("4-6", "Karl er også med.", "Den, der hjalp dig før, er også med."),
        ("7-9", "Karl er også med.", "Din gamle rådgiver er også med."),
        (
            "10-12",
            "Karl er med, når vi ses.",
            "Din gamle rådgiver er med, når vi ses.",
        ),
        (
            "13-17",
            "Karl er med, når vi ses.",
            "Din gamle rådgiver er med, når vi ses.",
        ),
    ] {
        let mut case = changed(band, "plain");
        let text = says(&case, ON);
        assert!(
            text.contains(&format!("{named} Så kan I sige farvel.")),
            "{band}: {text}"
        );
        assert!(!text.contains("farvel eller tak"), "{band}: {text}");
        case["adviser_changes"][0].as_object_mut().unwrap().remove("from");
        let text = says(&case, ON);
        assert!(
            text.contains(&format!("{unnamed} Så kan I sige farvel.")),
            "{band}: {text}"
        );
        // Who does not come along is said goodbye to all the same, named or not.
        case["adviser_changes"][0]["meet_together"] = json!(false);
        let text = says(&case, ON);
        let somebody = if band == "4-6" {
            "Vil du sige farvel til den anden voksne"
        } else {
            "Vil du sige farvel eller tak til den anden rådgiver"
        };
        assert!(text.contains(somebody), "{band}: {text}");
        let sheet = made(&case, Version::Full, Audience::Adult, ON).plain_text();
        assert!(sheet.contains("farvel til den tidligere rådgiver"), "{band}: {sheet}");
        // Before the day too: then the other is still there.
        assert!(says(&case, "2026-11-26").contains(somebody), "{band}");
    }
}

/// A case in which Karl is suspected, and somebody else writes why.
fn suspected(mut case: Value) -> Value {
    let last = case["people"].as_array().unwrap().len() - 1;
    case["people"][last]["suspected"] = json!(true);
    case["safety"]["suspected"] = json!("other");
    case["safety"]["suspect_at_home"] = json!("no");
    case["adviser_changes"][0]["why"] = json!("Nu er det mig, der hjælper dig.");
    case["adviser_changes"][0]["said_by_former"] = json!(false);
    case
}

/// Where the old one can still be thanked stands as the adviser wrote it, whoever comes along; to nobody suspected is a child led.
#[test]
fn where_the_old_one_can_still_be_found_is_told_and_never_of_somebody_suspected() {
    let found = "Karl arbejder på biblioteket nu. Du kan sige tak til ham der.";
    for band in BANDS {
        for (comes, named) in [(true, true), (true, false), (false, true), (false, false)] {
            let mut case = changed(band, "plain");
            let change = case["adviser_changes"][0].as_object_mut().unwrap();
            change.insert("meet_together".into(), json!(comes));
            change.insert("found".into(), json!(found));
            if !named {
                change.remove("from");
            }
            assert!(says(&case, ON).contains(found), "{band} {comes} {named}");
            let travels = made(&case, Version::Neutral, Audience::Child, ON).plain_text();
            assert!(!travels.contains("bibliotek"), "{band}: {travels}");
            let text = says(&suspected(case), ON);
            for never in ["bibliotek", "farvel eller tak", "farvel til den anden"] {
                assert!(!text.contains(never), "{band} {comes} {named} {never}: {text}");
            }
        }
    }
    let mut case = changed("10-12", "plain");
    case["adviser_changes"][0]["found"] = json!("Karl er blevet syg.");
    assert_eq!(blocks(&case, Version::Full), [Code::ReasonTells]);
}
