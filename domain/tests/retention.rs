//! What keeps a closed case here though its time is over: a journal without a note, and a child who waits.

use domain::actor::Actor;
use domain::case::{Case, Day, LocalTime, Words};
use domain::event::{CaseState, Correction, Held, Journalled, Question, ReadQuestion, Recorded, Source};
use domain::retention::{Stays, stays};
use jiff::Timestamp;
use serde_json::{Value, json};

fn opened(mut case: Value) -> CaseState {
    case["format"] = "case/1".into();
    let case: Case = serde_json::from_value(case).expect("a case");
    let at: Timestamp = "2026-12-01T09:00:00Z".parse().expect("a moment");
    let recorded = Recorded {
        case: "c1".into(),
        version: 1,
        event: domain::event::CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        },
        by: Actor::command_line(),
        at,
    };
    CaseState::opened(&recorded).expect("an opening opens")
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A closed case with a talk that was held and one that was called off.
fn closed() -> CaseState {
    opened(json!({"state": "closed", "meetings": [
        {"id": "m1", "kind": "first-talk", "state": "held", "starts_at": "2026-10-01T10:00"},
        {"id": "m2", "kind": "follow-up", "state": "cancelled", "starts_at": "2026-10-08T10:00"},
    ]}))
}

fn noted(mut state: CaseState, meeting: &str, on: &str) -> CaseState {
    state.journalled.push(Journalled {
        document: None,
        meeting: Some(meeting.into()),
        on: day(on),
    });
    state
}

#[test]
fn a_talk_that_the_journal_does_not_have_keeps_the_case() {
    assert_eq!(stays(&closed(), true), [Stays::NotHanded]);
    assert_eq!(
        stays(&noted(closed(), "m2", "2026-10-09"), true),
        [Stays::NotHanded],
        "another talk's"
    );
    assert!(stays(&noted(closed(), "m1", "2026-10-01"), true).is_empty());
    // The note was made, and the journal does not have it.
    assert_eq!(stays(&noted(closed(), "m1", "2026-10-01"), false), [Stays::NotFiled]);
    let none = opened(json!({"state": "closed"}));
    assert!(stays(&none, true).is_empty(), "there was no talk to hand over");
}

#[test]
fn a_note_from_before_a_correction_is_no_note_of_the_talk() {
    let mut state = noted(closed(), "m1", "2026-10-01");
    let times = || Held::Times {
        started_at: None,
        ended_at: None,
    };
    state.corrections.push(Correction {
        meeting: "m1".into(),
        was: times(),
        now: times(),
        why: Words::from("Klokken var en anden."),
        by: Actor::command_line(),
        at: LocalTime::parse("2026-10-03T09:00").expect("a time"),
    });
    assert_eq!(stays(&state, true), [Stays::NotHanded]);
    assert!(stays(&noted(state, "m1", "2026-10-03"), true).is_empty());
}

#[test]
fn an_open_case_and_a_child_who_waits_keep_it() {
    let open = opened(json!({"state": "open"}));
    assert_eq!(stays(&open, true), [Stays::Open]);
    let mut wrote = opened(json!({"state": "closed"}));
    wrote.questions.push(Question {
        id: "q1".into(),
        words: Words::from("Må jeg ringe?"),
        on: day("2026-11-01"),
        urgent: false,
        read: None,
    });
    assert_eq!(stays(&wrote, true), [Stays::Unread]);
    wrote.questions[0].read = Some(ReadQuestion {
        on: day("2026-11-02"),
        told_child: None,
    });
    assert!(stays(&wrote, true).is_empty());
}
