//! What the law gives, told exactly where it gives it (decision 0055): the complaint sentence by sentence, and the rights of
//! placed children and of children whose home is not safe.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{decided, make, varied};
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

fn case(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case
}

fn text(case: &Value, kind: Kind) -> String {
    let outcome = make(case, kind, Some(Version::Full), Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    document.plain_text().replace('\u{a0}', " ")
}

/// What stands in the letter where the child can complain of a decision of the municipality, in the words of its age; all of
/// it, and only there.
fn complaint(age: u8) -> &'static [&'static str] {
    match age {
        10 => &[
            "Du kan klage",
            "Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage over den, og det er helt i orden.",
            "Kommunen skal se på beslutningen igen. Ændrer kommunen den ikke, ser Ankestyrelsen på klagen.",
            "Vil du klage, skal du gøre det senest fire uger efter, at du fik beslutningen. Den sidste dag er fredag den 18. december.",
            "Nummeret er 33 41 12 00, på hverdage mellem klokken 9 og 15.",
            "Du kan bede om at se papirerne",
        ],
        _ => &[
            "Du kan klage",
            "Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage, også selv om dine forældre ikke gør det.",
            "Kommunen ser på beslutningen igen. Ændrer kommunen den ikke, ser Ankestyrelsen på klagen.",
            "Vil du klage, skal du gøre det senest fire uger efter, at du fik beslutningen. Den sidste dag er fredag den 18. december.",
            "Nummeret er 33 41 12 00, på hverdage mellem klokken 9 og 15.",
            "Du kan bede om at se papirerne",
        ],
    }
}

/// Three ages, a matter on the list and one off it, followed and not: twelve letters.
#[test]
fn the_complaint_stands_in_these_letters_word_for_word_and_in_no_other() {
    let mut looked_at = 0;
    for (born, age) in [("2017-06-01", 9), ("2016-06-01", 10), ("2009-06-01", 17)] {
        for (matter, listed) in [("support", true), ("other", false)] {
            for (followed, view) in [
                ("yes", "Det blev, som du gerne ville have det."),
                ("no", "Det blev ikke, som du gerne ville have det."),
            ] {
                let mut of = case("10-12", "plain");
                of["child"]["birth_date"] = json!(born);
                of["decisions"] = decided(matter, followed, "municipality");
                let letter = text(&of, Kind::Decision);
                let at = format!("{age} {matter} {followed}");
                let given = age >= 10 && listed;
                for sentence in complaint(age) {
                    assert_eq!(letter.contains(sentence), given, "{at}: {sentence}\n{letter}");
                }
                for word in ["klage", "fire uger", "Ankestyrelsen", "33 41 12 00", "papirerne"] {
                    assert_eq!(letter.contains(word), given, "{at}: {word}\n{letter}");
                }
                assert!(letter.contains(view), "{at}: {letter}");
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, 12);
}

/// Every matter of § 3, and a no to the child's own request (§ 48); nothing else.
#[test]
fn every_matter_of_the_list_gives_the_complaint_from_ten() {
    for matter in [
        "support",
        "drug-treatment",
        "order",
        "placement",
        "place-of-placement",
        "treatment-during-placement",
        "return-home",
        "contact",
        "youth-support",
        "compulsory",
        "placement-request",
        "other",
    ] {
        for (born, ten) in [("2016-11-21", false), ("2016-11-20", true)] {
            let mut of = case("10-12", "plain");
            // The day of the decision counts, not today: it is ten years on the 20th of November.
            of["child"]["birth_date"] = json!(born);
            of["decisions"] = decided(matter, "no", "municipality");
            let letter = text(&of, Kind::Decision);
            assert_eq!(
                letter.contains("Du kan klage"),
                ten && matter != "other",
                "{matter} {born}: {letter}"
            );
        }
    }
}

/// § 48: of a no. Whoever got what it asked for is not told how to complain of it, and has no sheet to do so.
#[test]
fn a_request_that_was_granted_gives_no_complaint() {
    let mut of = case("10-12", "plain");
    of["child"]["birth_date"] = json!("2009-06-01");
    for (followed, given) in [("yes", false), ("partly", true), ("no", true), ("no-view", true)] {
        of["decisions"] = decided("placement-request", followed, "municipality");
        let letter = text(&of, Kind::Decision);
        for word in ["klage", "Ankestyrelsen", "papirerne"] {
            assert_eq!(letter.contains(word), given, "{followed} {word}: {letter}");
        }
        let sheet = make(&of, Kind::ComplaintSheet, Some(Version::Full), Audience::Child, ON);
        assert_eq!(sheet.document.is_some(), given, "{followed}: {:?}", sheet.findings);
    }
}

#[test]
fn a_placed_child_can_ask_for_something_about_contact_and_no_other() {
    for band in ["7-9", "10-12", "13-17"] {
        let mut placed = case(band, "plain");
        placed["steps"] = json!([{"id": "p", "step": "placement", "state": "done", "on": "2026-11-26"}]);
        let rights = text(&placed, Kind::Rights);
        assert!(
            rights.contains("Du kan bede om, at en voksen er med") && rights.contains("Du kan også bede om en pause"),
            "{band}: {rights}"
        );
        assert!(
            rights.contains("kommunen, der bestemmer") || rights.contains("Kommunen bestemmer"),
            "{rights}"
        );
        if band != "7-9" {
            assert!(rights.contains("på op til otte uger"), "{band}: {rights}");
        }
        for never in ["sige nej til", "Du kan bede om at bo"] {
            assert!(!rights.contains(never), "{band} {never}: {rights}");
        }
        let at_home = text(&case(band, "plain"), Kind::Rights);
        assert!(
            !at_home.contains("otte uger") && !at_home.contains("med din familie"),
            "{at_home}"
        );
    }
}

#[test]
fn a_child_whose_home_is_not_safe_can_ask_to_live_elsewhere_and_is_promised_no_yes() {
    for band in ["10-12", "13-17"] {
        let rights = text(&case(band, "secret from the parents"), Kind::Rights);
        assert!(
            rights.contains("Du kan bede om at bo et andet sted")
                && rights.contains("Kommunen skal svare dig")
                && rights.contains("ikke sikkert, at svaret bliver ja"),
            "{band}: {rights}"
        );
        let safe = text(&case(band, "plain"), Kind::Rights);
        assert!(!safe.contains("bo et andet sted"), "{safe}");
    }
    for band in ["4-6", "7-9"] {
        let younger = text(&case(band, "secret from the parents"), Kind::Rights);
        assert!(!younger.contains("bo et andet sted"), "{band}: {younger}");
    }
}

#[test]
fn the_adviser_hears_of_each_right_that_no_lawyer_signed_and_of_no_other() {
    let unsigned = |case: &Value| {
        let outcome = make(case, Kind::Rights, Some(Version::Full), Audience::Child, ON);
        let found = outcome
            .findings
            .iter()
            .find(|finding| finding.code.to_string() == "unsigned-right");
        found.unwrap().args["rights"].clone()
    };
    let mut placed = case("10-12", "plain");
    placed["steps"] = json!([{"id": "p", "step": "placement", "state": "done", "on": "2026-11-26"}]);
    let of_placed = unsigned(&placed);
    assert!(
        of_placed.contains("contact") && !of_placed.contains("ask-placement"),
        "{of_placed}"
    );
    let of_unsafe = unsigned(&case("10-12", "secret from the parents"));
    assert!(
        of_unsafe.contains("ask-placement") && !of_unsafe.contains("contact"),
        "{of_unsafe}"
    );
    let plain = unsigned(&case("10-12", "plain"));
    assert!(
        !plain.contains("ask-placement") && !plain.contains("contact") && plain.contains("bisidder"),
        "{plain}"
    );
}
