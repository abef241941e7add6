//! Where a photo of the adviser may stand on paper (N35): in letters to the child and on the adviser's card, and only where the
//! home is safe.

use crate::common::*;
use domain::case::{Case, Delivery};
use domain::document::{Audience, Kind, Version};
use domain::gate::{Judgement, Release, Released};
use serde_json::{Value, json};

/// Whether a released paper may show the photo; `None` where it is not released, or neutral, which holds no such answer.
fn shows(judgement: &Judgement) -> Option<bool> {
    match judgement.release.as_ref().map(Release::facts) {
        Some(Released::Full(facts)) => Some(facts.shows_face),
        _ => None,
    }
}

/// Laura's case, changed.
fn laura(change: impl FnOnce(&mut Value)) -> Case {
    let mut case: Value = serde_json::from_str(LAURA).expect("a case");
    change(&mut case);
    serde_json::from_value(case).expect("a case still")
}

#[test]
fn it_stands_on_letters_and_on_the_card_and_nowhere_else() {
    let case = case(LAURA);
    let full = |kind| shows(&Ask::new(kind, LAURA_DAY).version(Version::Full).of(&case));
    for kind in [Kind::BeforeMeeting, Kind::AdviserCard] {
        assert_eq!(full(kind), Some(true), "{}", kind.as_str());
    }
    for kind in [Kind::OpeningCard, Kind::Rights, Kind::BisidderGuide, Kind::EndingSheet] {
        assert_ne!(full(kind), Some(true), "{}", kind.as_str());
    }
    let neutral = Ask::letter(LAURA_DAY).version(Version::Neutral).of(&case);
    assert_eq!(shows(&neutral), None);
}

#[test]
fn the_sheet_of_the_adult_who_reads_aloud_has_none() {
    let mut ask = Ask::letter(LAURA_DAY).version(Version::Full);
    ask.request = ask.request.audience(Audience::Adult);
    assert_eq!(shows(&ask.of(&case(LAURA))), Some(false));
}

/// A paper that is only read aloud is a paper all the same.
#[test]
fn it_stands_on_nothing_where_the_home_is_not_safe() {
    let read_aloud = |answer: &str, value: Value| {
        laura(|case| {
            case["safety"]["delivery"] = json!(Delivery::ReadAloud);
            case["safety"][answer] = value;
        })
    };
    let letter = Ask::letter(LAURA_DAY).version(Version::Full);
    assert_eq!(
        shows(&letter.of(&read_aloud("police", json!("none")))),
        Some(true),
        "a safe home"
    );
    for (answer, value) in [
        ("parents_know", json!(false)),
        ("suspect_at_home", json!("yes")),
        ("suspected", json!("parent")),
        ("social_control", json!(true)),
    ] {
        let judged = letter.of(&read_aloud(answer, value));
        assert_ne!(shows(&judged), Some(true), "{answer}");
    }
}
