//! What a child asks next, and where it is answered: whether it has to come, whom it takes along if it knows nobody, whether the
//! interpreter tells, how it hears from its adviser, and which home is meant where it has two.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{BANDS, child_of, told};
use domain::document::Kind;
use serde_json::json;

const ON: &str = "2026-12-01";

#[test]
fn a_child_that_knows_nobody_is_not_left_to_find_a_bisidder() {
    for (band, words) in [
        ("7-9", "Kender du ingen? Så leder vi sammen."),
        ("10-12", "Kender du ingen? Så finder vi en sammen."),
        ("13-17", "Kender du ingen? Så finder vi en sammen."),
    ] {
        let nobody = told(&child_of(band, "no bisidder"), Kind::BeforeMeeting, ON);
        assert!(nobody.contains(words), "{band}: {nobody}");
        let somebody = told(&child_of(band, "plain"), Kind::BeforeMeeting, ON);
        assert!(!somebody.contains("Kender du ingen?"), "{band}: {somebody}");
        // Under social control nobody is looked for: the adviser hears first whom the child thinks of.
        let mut controlled = child_of(band, "social control");
        controlled["meetings"][0]["bisidders"] = json!([]);
        let controlled = told(&controlled, Kind::BeforeMeeting, ON);
        assert!(!controlled.contains("Kender du ingen?"), "{band}: {controlled}");
    }
}

#[test]
fn a_child_below_ten_hears_too_that_it_does_not_have_to_come() {
    for (band, kind, then) in [
        ("4-6", Kind::Rights, "prøver vi noget andet."),
        ("7-9", Kind::Rights, "prøver vi at høre dig på en anden måde."),
        ("10-12", Kind::BeforeMeeting, "prøver vi at høre dig på en anden måde."),
        ("13-17", Kind::BeforeMeeting, "prøver vi at høre dig på en anden måde."),
    ] {
        let text = told(&child_of(band, "plain"), kind, ON);
        assert!(
            text.contains(&format!("Vil du slet ikke mødes? Så {then}")),
            "{band}: {text}"
        );
    }
}

#[test]
fn a_child_with_an_interpreter_hears_what_the_adviser_asks_of_them_and_no_law_that_nobody_read() {
    for band in ["7-9", "10-12", "13-17"] {
        let text = told(&child_of(band, "interpreter"), Kind::Rights, ON);
        assert!(
            text.contains("Jeg beder tolken om ikke at sige det videre."),
            "{band}: {text}"
        );
        assert!(!text.contains("Tolken må ikke"), "{band}: {text}");
        let without = told(&child_of(band, "plain"), Kind::Rights, ON);
        assert!(!without.contains("tolken"), "{band}: {without}");
    }
}

#[test]
fn a_child_that_waits_is_told_how_it_hears_and_never_by_a_way_that_is_not_safe() {
    let steps = json!([{"id": "w", "step": "screening", "state": "waiting", "waiting_for": "Vi venter på et brev.",
        "next_contact": "2026-12-08", "who": "hanne"}]);
    for band in BANDS {
        let waits = |way: &str, contact: &serde_json::Value| {
            let mut case = child_of(band, way);
            case["steps"] = steps.clone();
            if !contact.is_null() {
                case["child"]["safe_contact"] = contact.clone();
            }
            told(&case, Kind::Waiting, ON)
        };
        let agreed = |how: &str| json!({"how": how, "checked_on": "2026-11-30"});
        let (calls, writes) = ("Jeg ringer til dig", "Jeg skriver til dig");
        assert!(waits("plain", &agreed("call")).contains(calls), "{band}");
        assert!(waits("plain", &agreed("message")).contains(writes), "{band}");
        let mut adult = agreed("through-adult");
        adult["via"] = json!("birgit");
        let through = waits("plain", &adult);
        assert!(
            through.contains("voksne, vi har aftalt") || through.contains("En voksen siger det til dig"),
            "{through}"
        );
        // Nothing agreed, agreed too long ago, or only face to face: then no way is named.
        let old = json!({"how": "call", "checked_on": "2026-09-01"});
        for silent in [json!(null), old, agreed("in-person")] {
            let text = waits("plain", &silent);
            assert!(
                !text.contains(calls) && !text.contains(writes),
                "{band} {silent}: {text}"
            );
        }
        // A phone that may be watched in an unsafe home is no way.
        let unsafe_home = waits("secret from the parents", &agreed("call"));
        assert!(!unsafe_home.contains(calls), "{band}: {unsafe_home}");
    }
}

#[test]
fn at_home_is_two_places_for_a_child_with_two_homes() {
    for band in ["7-9", "10-12", "13-17"] {
        let mut case = child_of(band, "secret from the parents");
        let one = told(&case, Kind::BeforeMeeting, ON);
        let at_home = if band == "7-9" { "hjemme" } else { "derhjemme" };
        assert!(one.contains(&format!("hvad du kan sige {at_home}")), "{band}: {one}");
        for person in case["people"].as_array_mut().unwrap() {
            match person["id"].as_str() {
                Some("mor") => person["lives_with_child"] = json!("sometimes"),
                Some("far") => person["lives_with_child"] = json!("yes"),
                _ => {}
            }
        }
        let two = told(&case, Kind::BeforeMeeting, ON);
        assert!(
            two.contains("hvad du kan sige de steder, du bor") && !two.contains("kan sige derhjemme"),
            "{band}: {two}"
        );
    }
}
