//! What keeps a closed case here though its time is over: a journal without a note, and a child who waits.

use crate::common::opened_at;
use domain::actor::Actor;
use domain::case::{Day, LocalTime, Words};
use domain::command::Command;
use domain::event::{CaseEvent, CaseState, Correction, Held, Journalled, Question, ReadQuestion, Recorded, Source};
use domain::retention::{Stays, stays};
use serde_json::{Value, json};

fn opened(case: Value) -> CaseState {
    opened_at(case, Source::Begun, "2026-12-01T09:00:00Z")
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

#[test]
fn a_promise_that_nobody_settled_keeps_the_case_while_the_child_can_wait_for_it() {
    let with =
        |promise: Value, why: &str| opened(json!({"state": "closed", "closed_why": why, "agreements": [promise]}));
    let state = |state: &str| json!({"id": "a1", "what": "Jeg ringer til dig.", "by": "2026-10-01", "state": state});
    assert_eq!(stays(&with(state("open"), "ended"), true), [Stays::Promise]);
    let unsaid = json!({"id": "a1", "what": "Jeg ringer til dig."});
    assert_eq!(
        stays(&with(unsaid, "moved"), true),
        [Stays::Promise],
        "no state is an open one"
    );
    for settled in ["kept", "broken", "dropped"] {
        assert!(stays(&with(state(settled), "ended"), true).is_empty(), "{settled}");
    }
    assert!(
        stays(&with(state("open"), "died"), true).is_empty(),
        "nobody waits for it"
    );
}

/// What keeps a case can be brought to an end without opening it again.
#[test]
fn a_promise_is_settled_in_a_closed_case() {
    let mut state = opened(json!({"state": "closed", "agreements": [
        {"id": "a1", "what": "Jeg ringer til dig.", "by": "2026-10-01", "state": "open"},
    ]}));
    assert_eq!(stays(&state, true), [Stays::Promise]);
    let kept = Command::KeepPromise {
        promise: "a1".into(),
        on: day("2026-12-02"),
        told_child: None,
    };
    assert!(kept.counts_in_a_closed_case());
    let settled = Recorded {
        case: "c1".into(),
        version: 2,
        event: CaseEvent::PromiseKept {
            agreement: "a1".into(),
            on: day("2026-12-02"),
            told_child: None,
        },
        by: Actor::command_line(),
        at: "2026-12-02T09:00:00Z".parse().expect("a moment"),
    };
    state.apply(&settled).expect("it is written in a closed case");
    assert!(stays(&state, true).is_empty());
}
