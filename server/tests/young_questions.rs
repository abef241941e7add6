//! What a child below ten asks next and a paper answers
//! (docs/decisions/0089-a-wish-alone-and-what-a-child-of-five-asks.md).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::make;
use crate::common::papers::{child_of, told};
use crate::common::plain::{ON, about, fit};
use domain::document::{Audience, Kind, Version};
use serde_json::json;

const YOUNG: [&str; 2] = ["4-6", "7-9"];

#[test]
fn before_a_house_the_child_may_ask_why_it_goes_there_and_hears_how_long() {
    for band in YOUNG {
        let text = told(&about(band, Kind::BeforeBarnehus), Kind::BeforeBarnehus, ON);
        let why = match band {
            "4-6" => "Vil du vide, hvorfor vi skal af sted? Spørg mig.",
            _ => "Hvorfor skal vi derhen? Det må du gerne spørge mig om.",
        };
        assert!(text.contains(why), "{band}: {text}");
        assert!(text.contains("Det tager cirka "), "{band}: {text}");
    }
}

#[test]
fn in_a_new_place_the_youngest_hear_when_they_talk_of_how_long() {
    let text = told(&about("4-6", Kind::NewPlace), Kind::NewPlace, ON);
    assert!(
        text.contains("Nu skal du sove her. Hvor længe? Det snakker vi om, når vi ses."),
        "{text}"
    );
}

#[test]
fn another_place_is_a_wish_where_none_is_known_to_be_possible() {
    for band in YOUNG {
        let text = told(&child_of(band, "plain"), Kind::Rights, ON);
        let wish = "Vil du hellere mødes et andet sted? Så sig det.";
        assert!(text.contains(wish), "{band}: {text}");
        // Where one is possible a card of its own says so.
        let mut case = child_of(band, "plain");
        case["meetings"][0]["other_place"] = json!(true);
        let text = told(&case, Kind::Rights, ON);
        assert!(
            !text.contains(wish) && text.contains("Vil du sidde et andet sted?"),
            "{band}: {text}"
        );
    }
}

#[test]
fn a_new_adviser_asks_the_youngest_for_old_promises() {
    let mut case = child_of("4-6", "plain");
    fit(&mut case, Kind::NewAdviser);
    case["agreements"] = json!([]);
    let text = told(&case, Kind::NewAdviser, ON);
    assert!(text.contains("Er der lovet dig noget? Så sig det til mig."), "{text}");
}

#[test]
fn the_opening_card_says_of_the_parents_what_the_letter_says() {
    let text = told(&child_of("7-9", "plain"), Kind::OpeningCard, ON);
    assert!(text.contains("Måske får dine forældre også noget at vide."), "{text}");
    let text = told(&child_of("7-9", "secret from the parents"), Kind::OpeningCard, ON);
    assert!(!text.contains("forældre"), "{text}");
}

#[test]
fn the_clock_of_what_travels_to_the_youngest_is_the_adults_line() {
    for kind in [Kind::TakeHome, Kind::MeetingMoved, Kind::NewAdviser] {
        let outcome = make(&about("4-6", kind), kind, Some(Version::Neutral), Audience::Child, ON);
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let text = document.plain_text().replace('\u{a0}', " ");
        for line in text.lines().filter(|line| line.contains("Til den voksne:")) {
            assert!(line.starts_with("Til den voksne:"), "{text}");
        }
        assert!(text.contains("\nTil den voksne: Det er klokken"), "{text}");
    }
}
