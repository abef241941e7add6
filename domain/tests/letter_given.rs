//! What stood in the letter that a child was handed, whatever was changed since.

use domain::actor::Actor;
use domain::case::{Case, Day};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, HandedHow, HandedOver, MadeDocument, Recorded, Source};
use domain::letter_given::as_given;
use jiff::Timestamp;
use serde_json::{Value, json};

/// A history, event by event.
fn history(events: Vec<CaseEvent>) -> Vec<Recorded> {
    let numbered = events.into_iter().zip(1..);
    numbered
        .map(|(event, version)| Recorded {
            case: "c1".into(),
            version,
            event,
            by: Actor::command_line(),
            at: Timestamp::UNIX_EPOCH,
        })
        .collect()
}

fn case(place: &str, topics: Value) -> Box<Case> {
    let case = json!({"format": "case/1", "state": "open", "meetings": [
        {"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00", "place": place, "topics": topics}]});
    Box::new(serde_json::from_value(case).expect("a case"))
}

fn begun(place: &str, topics: Value) -> CaseEvent {
    CaseEvent::Opened {
        case: case(place, topics),
        source: Source::Begun,
    }
}

fn changed(place: &str, topics: Value) -> CaseEvent {
    CaseEvent::CaseChanged {
        case: case(place, topics),
        fields: vec![],
    }
}

fn made(document: &str, version: Version) -> CaseEvent {
    CaseEvent::DocumentMade(MadeDocument {
        document: document.into(),
        kind: Kind::BeforeMeeting,
        version,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: Day::parse("2026-12-01").expect("a day"),
        sha256: "0".repeat(64),
        draft: false,
        basis: None,
        decision: None,
    })
}

fn given(document: &str, version: Version) -> CaseEvent {
    CaseEvent::HandedOver(HandedOver {
        document: document.into(),
        kind: Kind::BeforeMeeting,
        version,
        meeting: Some("m1".into()),
        on: Day::parse("2026-12-01").expect("a day"),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    })
}

/// Place and topics as they were given to the child, by the end of a history.
fn told(events: Vec<CaseEvent>) -> Option<(String, Vec<String>)> {
    let history = history(events);
    let state = CaseState::replay(&history).expect("a case");
    let talk = as_given(&state, &history, &"m1".into())?;
    let topics = talk.topics.iter().map(|topic| topic.trimmed().to_owned());
    Some((talk.place?.trimmed().to_owned(), topics.collect()))
}

#[test]
fn what_was_changed_after_the_letter_was_made_was_not_given() {
    let full = Version::Full;
    let school = || Some(("din skole".to_owned(), vec!["Hvordan du sover".to_owned()]));
    let library = || changed("biblioteket", json!(["Hvordan du har det"]));
    let letter = || vec![begun("din skole", json!(["Hvordan du sover"])), made("d1", full)];
    let and = |more: Vec<CaseEvent>| told(letter().into_iter().chain(more).collect());
    assert_eq!(and(vec![given("d1", full)]), school());
    assert_eq!(and(vec![given("d1", full), library()]), school());
    assert_eq!(
        and(vec![library(), given("d1", full)]),
        school(),
        "between making and giving"
    );
    // The child was handed another one since.
    let anew = vec![given("d1", full), library(), made("d2", full), given("d2", full)];
    let told_anew = Some(("biblioteket".to_owned(), vec!["Hvordan du har det".to_owned()]));
    assert_eq!(and(anew), told_anew);
}

#[test]
fn where_no_letter_with_topics_was_handed_over_nothing_was_given() {
    let letter = |version| vec![begun("din skole", json!([])), made("d1", version)];
    assert_eq!(told(letter(Version::Full)), None, "it was made and not given");
    let neutral = letter(Version::Neutral)
        .into_iter()
        .chain([given("d1", Version::Neutral)]);
    assert_eq!(told(neutral.collect()), None);
}
