//! What a second reader of the papers from ten asked for (decision 0074): what stands where, and what no longer stands.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::make;
use crate::common::papers::{child_of, read_aloud, told};
use domain::document::{Audience, Kind, Version};
use serde_json::{Value, json};

const ON: &str = "2026-12-01";
const FROM_TEN: [&str; 2] = ["10-12", "13-17"];

fn travels(case: &Value, kind: Kind) -> String {
    let outcome = make(case, kind, Some(Version::Neutral), Audience::Child, ON);
    read_aloud(&outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings)))
}

/// The first of the words stands before the second.
fn is_before(text: &str, first: &str, second: &str) -> bool {
    match (text.find(first), text.find(second)) {
        (Some(first), Some(second)) => first < second,
        _ => false,
    }
}

#[test]
fn why_a_meeting_moved_can_be_asked_where_it_is_told() {
    for band in FROM_TEN {
        let mut case = child_of(band, "plain");
        case["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"});
        let text = told(&case, Kind::MeetingMoved, ON);
        let said = "Nu bliver det en anden dag. Vil du vide hvorfor, så spørg mig.";
        assert!(text.contains(said), "{band}: {text}");
    }
}

#[test]
fn who_reads_what_a_child_writes_is_said_before_it_writes() {
    for band in FROM_TEN {
        let case = child_of(band, "plain");
        for (kind, below) in [
            (Kind::Feelings, "Glad"),
            (Kind::Scale, "Linjen handler om:"),
            (Kind::ThreeHouses, "Det, der er godt:"),
            (Kind::Week, "Mandag"),
        ] {
            let text = travels(&case, kind);
            let readers = "Andre kan komme til at læse papiret.";
            assert!(is_before(&text, readers, below), "{band} {}: {text}", kind.as_str());
            assert!(!text.contains("Den voksne gemmer"), "{band}: {text}");
        }
    }
}

#[test]
fn the_own_screen_says_that_parents_may_see_what_is_written_and_names_no_police() {
    for band in FROM_TEN {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([{"id": "w", "step": "screening", "state": "waiting", "waiting_for": "Vi venter på et brev.",
            "next_contact": "2026-12-08", "who": "hanne"}]);
        let text = told(&case, Kind::Screen, ON);
        assert!(
            text.contains("Dine forældre kan måske også få det at se."),
            "{band}: {text}"
        );
        assert!(!text.contains("politiet"), "{band}: {text}");
    }
}

#[test]
fn a_note_that_travels_greets_once_and_says_who_writes() {
    for band in FROM_TEN {
        let text = travels(&child_of(band, "plain"), Kind::Waiting);
        assert!(
            text.contains("Jeg sender dig en hilsen. Hav det godt."),
            "{band}: {text}"
        );
        // Of oneself nobody speaks as of somebody else.
        assert_eq!(text.matches("Hanne").count(), 1, "{band}: {text}");
        // It asks for nothing: whoever finds the paper would read what the child asks a stranger.
        assert!(
            text.contains("lads til at skrive eller tegne:") && !text.contains("spørge"),
            "{band}: {text}"
        );
    }
}

#[test]
fn in_a_new_place_the_first_words_are_to_this_child_and_of_the_place() {
    for band in FROM_TEN {
        let mut case = child_of(band, "plain");
        case["steps"] = json!([{"id": "s1", "step": "acute", "state": "done", "on": "2026-11-30"}]);
        let text = told(&case, Kind::NewPlace, ON);
        assert!(
            is_before(
                &text,
                "Birgit siger, at du spiller fodbold.",
                "Du er kommet et andet sted hen."
            ),
            "{band}: {text}"
        );
        assert!(!text.contains("bo nu"), "{band}: {text}");
        // What cannot be answered is not asked, and nothing stands between the day and what is said of it.
        assert!(!text.contains("Hvor længe skal du være her?"), "{band}: {text}");
        assert!(
            text.contains("hvad jeg ved, og hvad jeg ikke ved endnu"),
            "{band}: {text}"
        );
        assert!(
            is_before(&text, "Vi ses torsdag den 3. december", "Jeg glæder mig til at"),
            "{band}: {text}"
        );
        assert_eq!(text.matches("fodbold").count(), 1, "{band}: {text}");
        assert!(text.contains("Så fortæller jeg, hvad du kan gøre."), "{band}: {text}");
    }
}

/// A talk in November after which something is not known until a day; the next talk is on the 3rd of December.
fn ended(band: &str, hear_by: &str) -> Value {
    let mut case = child_of(band, "plain");
    case["meetings"].as_array_mut().unwrap().push(json!({
        "id": "m0", "kind": "first-talk", "state": "held", "starts_at": "2026-11-26T10:00", "minutes": 30,
        "people": [{"id": "hanne", "does": "talks"}],
        "closing": {"unknown": [{"what": "Jeg ved ikke, hvem der kan køre dig.", "hear_by": hear_by}], "next_meeting": "m1"}
    }));
    case
}

#[test]
fn after_a_talk_days_are_told_in_the_order_in_which_they_come() {
    for band in FROM_TEN {
        for kind in [Kind::TakeHome, Kind::AfterMeeting] {
            let text = told(&ended(band, "2026-12-08"), kind, ON);
            assert!(
                is_before(&text, "Vi ses torsdag den 3. december", "tirsdag den 8. december"),
                "{band} {}: {text}",
                kind.as_str()
            );
            assert_eq!(text.matches("3. december").count(), 1, "{text}");
            let text = told(&ended(band, "2026-12-02"), kind, ON);
            assert!(
                is_before(&text, "onsdag den 2. december", "Vi ses torsdag den 3. december"),
                "{band} {}: {text}",
                kind.as_str()
            );
        }
    }
}
