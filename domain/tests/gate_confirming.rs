//! What an adviser has let stand is not asked about again, as long as it is the same words and they go no further.

use crate::common::*;
use domain::actor::{Actor, Confirmation};
use domain::case::Case;
use domain::document::{Audience, Kind};
use domain::finding::{Code, Level};
use jiff::Timestamp;
use serde_json::json;

const WORDS: &str = "Din lærer Birgit siger, at du spiller fodbold og helst står på mål.";

/// Laura's talk with words by which she may know who wrote to the municipality, in a letter that is read aloud.
fn with(personal: &str, delivery: &str) -> Case {
    changed(
        LAURA,
        &[
            ("people.2.reported", json!(true)),
            ("meetings.0.personal", json!(personal)),
            ("safety.delivery", json!(delivery)),
        ],
    )
}

/// What was confirmed for the letter, with the words that the gate asked about.
fn confirmed(case: &Case) -> Vec<Confirmation> {
    let judged = Ask::letter(LAURA_DAY).of(case);
    assert_eq!(judged.unconfirmed, [Code::ReporterNamed], "{:?}", lines(&judged));
    let words = judged.words.get(&Code::ReporterNamed).cloned();
    assert!(words.is_some(), "it is about words");
    vec![Confirmation {
        of: words,
        ..Confirmation::new(Code::ReporterNamed, Actor("anna".into()), Timestamp::UNIX_EPOCH)
    }]
}

fn after(before: Vec<Confirmation>, kind: Kind) -> Ask {
    Ask {
        before,
        ..Ask::new(kind, LAURA_DAY)
    }
}

#[test]
fn the_same_words_are_asked_about_once() {
    let case = with(WORDS, "read-aloud");
    let judged = after(confirmed(&case), Kind::BeforeMeeting).of(&case);
    assert!(
        judged.unconfirmed.is_empty() && judged.release.is_some(),
        "{:?}",
        lines(&judged)
    );
    assert!(
        !having(&judged, Code::ReporterNamed).is_empty(),
        "it is still said, with the level it has"
    );
    let release = judged.release.expect("released");
    assert_eq!(
        release.confirmed(),
        [Code::ReporterNamed],
        "the paper says what was confirmed"
    );
}

#[test]
fn other_words_are_asked_about() {
    let before = confirmed(&with(WORDS, "read-aloud"));
    let other = with(&format!("{WORDS} Det er godt."), "read-aloud");
    let judged = after(before, Kind::BeforeMeeting).of(&other);
    assert_eq!(judged.unconfirmed, [Code::ReporterNamed]);
}

#[test]
fn the_same_words_are_asked_about_where_they_go_further() {
    let before = confirmed(&with(WORDS, "read-aloud"));
    let judged = after(before.clone(), Kind::BeforeMeeting).of(&with(WORDS, "take-home"));
    assert_eq!(
        judged.unconfirmed,
        [Code::ReporterNamed],
        "it may lie on a kitchen table now"
    );
    // And the other way round they are not: who may have it at home may have it read aloud.
    let home = with(WORDS, "take-home");
    let judged = after(confirmed(&home), Kind::BeforeMeeting).of(&with(WORDS, "read-aloud"));
    assert!(judged.unconfirmed.is_empty());
}

#[test]
fn another_reader_is_another_question() {
    let case = with(WORDS, "read-aloud");
    let mut before = confirmed(&case);
    if let Some(of) = &mut before[0].of {
        of.audience = Audience::Adult;
    }
    assert_eq!(
        after(before, Kind::BeforeMeeting).of(&case).unconfirmed,
        [Code::ReporterNamed]
    );
}

/// What is not about words alone may have changed since: it is asked each time.
#[test]
fn what_is_about_more_than_words_knows_no_words() {
    for code in Code::ALL.into_iter().filter(|code| code.level() == Level::Confirm) {
        let of_words = matches!(
            code,
            Code::ReporterNamed | Code::HealthTold | Code::SiblingTold | Code::LanguageUnread | Code::ShareWith
        );
        assert_eq!(code.is_about_words(), of_words, "{code}");
    }
}
