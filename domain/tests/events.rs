//! A case changes by events only: what fits changes it, what does not leaves it as it
//! was and says why, and the same events always make the same case.

use crate::common::rich::cases;
use domain::actor::{Actor, Confirmation};
use domain::agenda::{Agenda, Label};
use domain::case::{
    Case, CheckState, ChecklistPoint, Day, LocalTime, Reaction, Step, StepState, StepWord, StopChoice, StopKind, Told,
    ToldHow, Words,
};
use domain::document::{Audience, Kind, Version};
use domain::event::{
    CaseEvent, CaseState, ChangedAdviser, DocumentId, HandedHow, HandedOver, Journalled, MadeDocument, Recorded,
    Refusal, Source, UserId, changed_fields,
};
use domain::finding::Code;
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::sample::select;

fn denmark() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a rule of POSIX")
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).expect("a moment")
}

fn recorded(version: u64, event: CaseEvent) -> Recorded {
    let seconds = i64::try_from(version).expect("a short history");
    Recorded {
        case: "c1".into(),
        version,
        event,
        by: Actor("anna".into()),
        at: at(seconds),
    }
}

fn opened(case: Case) -> Recorded {
    recorded(
        1,
        CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Imported,
        },
    )
}

fn users() -> impl Strategy<Value = UserId> {
    select(vec!["anna", "bo", "carl"]).prop_map(UserId::from)
}

fn days() -> impl Strategy<Value = Day> {
    (1i8..=12, 1i8..=28).prop_map(|(month, day)| Day(date(2026, month, day)))
}

fn moments() -> impl Strategy<Value = LocalTime> {
    days().prop_map(|day| LocalTime(day.0.at(12, 0, 0, 0)))
}

fn points() -> impl Strategy<Value = ChecklistPoint> {
    let states = select(vec![
        None,
        Some(CheckState::Done),
        Some(CheckState::NotPossible),
        Some(CheckState::Later),
    ]);
    let names = select(vec!["bisidder", "needs", "talk-to", "childs-view", "nothing"]);
    let why = select(vec![None, Some(""), Some("Vi talte om det.")]);
    (names, states, why, proptest::option::of(days())).prop_map(|(point, state, why, later_on)| ChecklistPoint {
        point: Some(point.into()),
        state,
        why: why.map(Words::from),
        later_on,
    })
}

fn made() -> impl Strategy<Value = MadeDocument> {
    (select(vec!["d1", "d2", "d3"]), select(Kind::ALL.to_vec()), days()).prop_map(|(document, kind, on)| MadeDocument {
        document: DocumentId::from(document),
        kind,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on,
        sha256: document.repeat(32),
        draft: false,
        basis: None,
        decision: None,
    })
}

/// Events of every kind, with ids that sometimes name something: most cases use m1, s1, a1.
fn events() -> impl Strategy<Value = CaseEvent> {
    let ids = || select(vec!["m1", "m2", "s1", "s2", "a1", "a2", "first-talk", "talk", "", "x"]);
    let words = || select(vec!["", "Fordi.", "Jeg ringer."]).prop_map(Words::from);
    let step_states = select(vec![
        StepState::Done,
        StepState::Now,
        StepState::Waiting,
        StepState::Skipped,
    ]);
    prop_oneof![
        cases().prop_map(|case| CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun
        }),
        cases().prop_map(|case| CaseEvent::CaseChanged {
            case: Box::new(case),
            fields: vec![]
        }),
        days().prop_map(|_| CaseEvent::Confirmed {
            confirmation: Confirmation::new(Code::HomeNotSafe, Actor("anna".into()), at(0))
        }),
        (proptest::option::of(users()), proptest::option::of(users())).prop_map(|(adviser, second)| {
            CaseEvent::Assigned {
                adviser,
                second,
                why: None,
            }
        }),
        users().prop_map(|account| CaseEvent::AccountBarred { account, why: None }),
        users().prop_map(|account| CaseEvent::BarLifted { account }),
        (users(), users(), days(), words()).prop_map(|(from, to, on, why)| {
            CaseEvent::AdviserChanged(ChangedAdviser {
                from,
                to,
                on,
                why,
                carries_over: vec![],
                meet_together: None,
            })
        }),
        made().prop_map(CaseEvent::DocumentMade),
        (made(), users(), words()).prop_map(|(made, by, went)| {
            CaseEvent::HandedOver(HandedOver {
                document: made.document,
                kind: made.kind,
                version: made.version,
                by,
                person: None,
                on: made.on,
                meeting: made.meeting,
                how: HandedHow::ReadAloud,
                kept_by: None,
                went: Some(went),
                sha256: made.sha256,
                audience: made.audience,
            })
        }),
        (ids(), days()).prop_map(|(id, on)| CaseEvent::PromiseKept {
            agreement: id.into(),
            on,
            told_child: None
        }),
        (ids(), words()).prop_map(|(id, reason)| CaseEvent::PromiseDropped {
            agreement: id.into(),
            told_child: Some(reason.clone()),
            reason
        }),
        (ids(), words()).prop_map(|(id, told)| CaseEvent::PromiseBroken {
            agreement: id.into(),
            told_child: Some(told),
            reason: None
        }),
        (ids(), step_states.clone(), days()).prop_map(|(id, state, on)| CaseEvent::StepMoved {
            step: id.into(),
            state,
            on: Some(on),
            waiting_for: None,
            next_contact: Some(on),
            reason: None,
            promised: None,
        }),
        (ids(), step_states, days()).prop_map(|(id, state, on)| CaseEvent::TimelineShown {
            steps: vec![Step {
                id: id.into(),
                step: Some(StepWord::Talk),
                state: Some(state),
                ..Step::default()
            }],
            on,
        }),
        (ids(), days(), any::<bool>()).prop_map(|(id, on, urgent)| CaseEvent::Asked {
            question: id.into(),
            words: "Hvornår ses vi?".into(),
            on,
            urgent,
        }),
        (ids(), days()).prop_map(|(id, on)| CaseEvent::QuestionRead {
            question: id.into(),
            on,
            told_child: None,
        }),
        ids().prop_map(|id| CaseEvent::MeetingHeld {
            meeting: id.into(),
            started_at: LocalTime::parse("2026-11-24T10:00"),
            ended_at: None,
            attended: vec![],
            noted_on: None
        }),
        ids().prop_map(|id| CaseEvent::Told {
            meeting: id.into(),
            told: Told {
                right: Some("bisidder".into()),
                how: Some(ToldHow::Said),
                reaction: Some(Reaction::Understood)
            }
        }),
        (ids(), moments(), select(&StopKind::ALL[..])).prop_map(|(id, at, kind)| CaseEvent::Stopped {
            meeting: id.into(),
            kind,
            at
        }),
        (ids(), moments()).prop_map(|(id, at)| CaseEvent::StopHeard { meeting: id.into(), at }),
        (ids(), select(&StopChoice::ALL[..])).prop_map(|(id, chose)| CaseEvent::StopAnswered {
            meeting: id.into(),
            chose
        }),
        (ids(), moments()).prop_map(|(id, at)| CaseEvent::ChecklistBegun { meeting: id.into(), at }),
        (ids(), points(), moments()).prop_map(|(id, point, at)| CaseEvent::PointPutDown {
            meeting: id.into(),
            point,
            at
        }),
        days().prop_map(|on| CaseEvent::JournalMade(Journalled {
            document: None,
            meeting: None,
            on
        })),
        days().prop_map(|on| CaseEvent::Closed {
            on,
            why: None,
            ending: None
        }),
        words().prop_map(|why| CaseEvent::Reopened { why }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever comes in whatever order: no panic, a refusal changes nothing, what was accepted replays to
    /// the same case, through JSON too, and what is due can be said of it.
    #[test]
    fn accepted_events_replay_to_the_same_case(case in cases(), events in proptest::collection::vec(events(), 0..25)) {
        let mut history = vec![opened(case)];
        let mut state = CaseState::opened(&history[0]).expect("an opening opens");
        for event in events {
            let next = recorded(state.version + 1, event);
            let before = state.clone();
            match state.apply(&next) {
                Ok(()) => history.push(next),
                Err(refusal) => {
                    prop_assert_eq!(&state, &before, "a refusal leaves everything as it was");
                    prop_assert!(!refusal.to_string().is_empty());
                }
            }
        }
        prop_assert_eq!(state.version, history.len() as u64);
        prop_assert_eq!(&CaseState::replay(&history).expect("what was accepted fits"), &state);
        let json = serde_json::to_string(&history).expect("a history is JSON");
        let read: Vec<Recorded> = serde_json::from_str(&json).expect("and reads back");
        prop_assert_eq!(&CaseState::replay(&read).expect("and fits"), &state);
        let json = serde_json::to_string(&state).expect("a case is JSON");
        prop_assert_eq!(&serde_json::from_str::<CaseState>(&json).expect("and reads back"), &state);
        let due = Agenda::of(&state, &denmark()).due;
        prop_assert!(due.windows(2).all(|pair| pair[0].at <= pair[1].at));
        let _ = Label::of(&state);
    }

    /// Two cases differ in no field exactly where they are the same case.
    #[test]
    fn changed_fields_say_whether_anything_changed(before in cases(), after in cases()) {
        prop_assert_eq!(changed_fields(&before, &before), Vec::<String>::new());
        prop_assert_eq!(changed_fields(&before, &after).is_empty(), before == after);
    }
}

fn state(json: serde_json::Value) -> CaseState {
    let case = serde_json::from_value(json).expect("a case");
    CaseState::opened(&opened(case)).expect("an opening opens")
}

#[test]
fn every_refusal_has_its_reason() {
    let mut state = state(serde_json::json!({
        "format": "case/1",
        "meetings": [{"id": "m1", "state": "cancelled"}],
        "agreements": [{"id": "a1", "state": "kept"}],
    }));
    let mut refused = |event: CaseEvent| {
        let next = recorded(state.version + 1, event);
        state.apply(&next).expect_err("refused")
    };
    let on = Day(date(2026, 11, 24));
    let unknown = |what, id: &str| Refusal::Unknown { what, id: id.into() };
    let kept = |id: &str| CaseEvent::PromiseKept {
        agreement: id.into(),
        on,
        told_child: None,
    };
    assert_eq!(refused(kept("a1")), Refusal::Settled);
    assert_eq!(refused(kept("a2")), unknown("agreement", "a2"));
    assert_eq!(refused(kept("")), unknown("agreement", ""));
    let held = CaseEvent::MeetingHeld {
        meeting: "m1".into(),
        started_at: None,
        ended_at: None,
        attended: vec![],
        noted_on: None,
    };
    assert_eq!(refused(held), Refusal::Cancelled);
    assert_eq!(refused(CaseEvent::Reopened { why: "x".into() }), Refusal::NotClosed);
    let both = CaseEvent::Assigned {
        adviser: Some("anna".into()),
        second: Some("anna".into()),
        why: None,
    };
    assert_eq!(refused(both), Refusal::Advisers);
    let second_only = CaseEvent::Assigned {
        adviser: None,
        second: Some("anna".into()),
        why: None,
    };
    assert_eq!(refused(second_only), Refusal::Advisers);
    assert_eq!(
        refused(CaseEvent::Opened {
            case: Box::default(),
            source: Source::Begun
        }),
        Refusal::OpenedTwice
    );
    assert_eq!(CaseState::replay(&[]), Err(Refusal::NotOpened));
    let late = recorded(
        7,
        CaseEvent::Closed {
            on,
            why: None,
            ending: None,
        },
    );
    assert_eq!(state.apply(&late), Err(Refusal::OutOfOrder { made: 7, next: 2 }));
    let other = Recorded {
        case: "c2".into(),
        ..recorded(
            2,
            CaseEvent::Closed {
                on,
                why: None,
                ending: None,
            },
        )
    };
    assert_eq!(state.apply(&other), Err(Refusal::OtherCase));
    state
        .apply(&recorded(
            2,
            CaseEvent::Closed {
                on,
                why: None,
                ending: None,
            },
        ))
        .expect("an open case closes");
    let change = CaseEvent::CaseChanged {
        case: Box::default(),
        fields: vec![],
    };
    assert_eq!(state.apply(&recorded(3, change)), Err(Refusal::Closed));
}

#[test]
fn a_stop_holds_until_it_is_heard_and_the_child_has_chosen() {
    let mut state = state(serde_json::json!({"format": "case/1", "meetings": [{"id": "m1"}]}));
    let at = LocalTime::parse("2026-11-24T10:00").expect("a time");
    let stopped = |kind| CaseEvent::Stopped {
        meeting: "m1".into(),
        kind,
        at,
    };
    let heard = || CaseEvent::StopHeard {
        meeting: "m1".into(),
        at,
    };
    let chose = |chose| CaseEvent::StopAnswered {
        meeting: "m1".into(),
        chose,
    };
    let mut happens = |event: CaseEvent| {
        let next = recorded(state.version + 1, event);
        state.apply(&next)
    };
    assert_eq!(happens(heard()), Err(Refusal::Settled), "nothing to hear");
    happens(stopped(StopKind::Stop)).expect("a child can always stop");
    assert_eq!(happens(stopped(StopKind::Pause)), Err(Refusal::MadeTwice));
    assert_eq!(happens(chose(StopChoice::Ready)), Err(Refusal::NotHeard));
    happens(heard()).expect("heard");
    happens(chose(StopChoice::Pause)).expect("chosen");
    assert_eq!(happens(chose(StopChoice::Ready)), Err(Refusal::Settled));
    // A pause is the child's own: nobody has to leave it to them. Not answering holds nothing up.
    happens(stopped(StopKind::Pause)).expect("a pause");
    happens(chose(StopChoice::Ready)).expect("ready");
    happens(stopped(StopKind::NotAnswer)).expect("no answer");
    assert!(state.case.meetings[0].open_stop().is_none());
    // A form that was opened before cannot take a stop back.
    let mut form = state.case.clone();
    form.meetings[0].stops.clear();
    let change = CaseEvent::CaseChanged {
        case: Box::new(form),
        fields: vec![],
    };
    state
        .apply(&recorded(state.version + 1, change))
        .expect("a form is saved");
    assert_eq!(state.case.meetings[0].stops.len(), 3);
}

#[test]
fn a_form_cannot_undo_what_events_did() {
    let mut state = state(serde_json::json!({"format": "case/1", "state": "open", "safety": {"suspected": "none"}}));
    let made = MadeDocument {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: None,
        on: Day(date(2026, 11, 23)),
        sha256: "ab".repeat(32),
        draft: false,
        basis: None,
        decision: None,
    };
    let mut given = HandedOver {
        document: "d1".into(),
        kind: made.kind,
        version: made.version,
        by: "anna".into(),
        person: None,
        on: made.on,
        meeting: None,
        how: HandedHow::TakenHome,
        kept_by: None,
        went: None,
        sha256: "cd".repeat(32),
        audience: Audience::Child,
    };
    let form = state.case.clone();
    state
        .apply(&recorded(2, CaseEvent::DocumentMade(made.clone())))
        .expect("made");
    assert_eq!(
        state.apply(&recorded(3, CaseEvent::DocumentMade(made))),
        Err(Refusal::MadeTwice)
    );
    let other = recorded(3, CaseEvent::HandedOver(given.clone()));
    assert_eq!(state.apply(&other), Err(Refusal::OtherDocument));
    given.sha256 = "ab".repeat(32);
    state
        .apply(&recorded(3, CaseEvent::HandedOver(given)))
        .expect("handed over");
    let confirmation = Confirmation::new(Code::HomeNotSafe, Actor("anna".into()), at(0));
    state
        .apply(&recorded(4, CaseEvent::Confirmed { confirmation }))
        .expect("confirmed");
    let change = |form: &Case| CaseEvent::CaseChanged {
        case: Box::new(form.clone()),
        fields: vec![],
    };
    state.apply(&recorded(5, change(&form))).expect("changed");
    assert_eq!(
        state.case.documents.len(),
        1,
        "a form opened before the hand-over does not undo it"
    );
    assert_eq!(state.confirmations.len(), 1, "the safety answers are the same");
    let mut other_answers = form;
    other_answers.safety = None;
    state.apply(&recorded(6, change(&other_answers))).expect("changed");
    assert!(
        state.confirmations.is_empty(),
        "who said yes to other answers has not said yes to these"
    );
}

/// Nobody both has a case and is barred from it, whichever comes first.
#[test]
fn a_case_is_barred_to_nobody_who_has_it() {
    let assigned = |adviser: &str, second: Option<&str>| CaseEvent::Assigned {
        adviser: Some(adviser.into()),
        second: second.map(Into::into),
        why: None,
    };
    let barred = |account: &str| CaseEvent::AccountBarred {
        account: account.into(),
        why: None,
    };
    let mut state = CaseState::opened(&opened(Case::default())).expect("an opening opens");
    let mut happens = |event: CaseEvent| {
        let next = recorded(state.version + 1, event);
        let done = state.apply(&next);
        (done, state.barred.len())
    };
    assert_eq!(happens(assigned("anna", Some("bo"))), (Ok(()), 0));
    assert_eq!(happens(barred("anna")), (Err(Refusal::Barred), 0));
    assert_eq!(happens(barred("bo")), (Err(Refusal::Barred), 0));
    assert_eq!(happens(barred("carl")), (Ok(()), 1));
    assert_eq!(happens(barred("carl")), (Ok(()), 1), "once is enough");
    assert_eq!(happens(assigned("carl", None)), (Err(Refusal::Barred), 1));
    assert_eq!(happens(assigned("anna", Some("carl"))), (Err(Refusal::Barred), 1));
    let change = ChangedAdviser {
        from: "anna".into(),
        to: "carl".into(),
        on: Day(date(2026, 11, 25)),
        why: "Barsel.".into(),
        carries_over: Vec::new(),
        meet_together: None,
    };
    assert_eq!(happens(CaseEvent::AdviserChanged(change)), (Err(Refusal::Barred), 1));
    let lifted = CaseEvent::BarLifted { account: "carl".into() };
    assert_eq!(happens(lifted), (Ok(()), 0));
    assert_eq!(happens(assigned("carl", None)), (Ok(()), 0));
}
