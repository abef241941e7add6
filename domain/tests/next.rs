//! One next act in a case, made from what it holds.

use domain::actor::Actor;
use domain::case::{Case, Day, LocalTime};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, ChangedAdviser, HandedHow, HandedOver, MadeDocument, Recorded, Source};
use domain::next::Next;
use jiff::Timestamp;
use serde_json::{Value, json};

fn opened(meetings: Value) -> CaseState {
    let case = json!({"format": "case/1", "state": "open", "child": {"first_name": "Ida"}, "meetings": meetings});
    let case: Case = serde_json::from_value(case).expect("a case");
    CaseState::opened(&recorded(
        1,
        CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        },
    ))
    .expect("it opens")
}

fn recorded(version: u64, event: CaseEvent) -> Recorded {
    Recorded {
        case: "c1".into(),
        version,
        event,
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn after(mut state: CaseState, event: CaseEvent) -> CaseState {
    let next = recorded(state.version + 1, event);
    state.apply(&next).expect("it fits");
    state
}

fn at(moment: &str) -> LocalTime {
    LocalTime::parse(moment).expect("a moment")
}

fn planned() -> CaseState {
    opened(json!([{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00", "minutes": 30}]))
}

fn letter(state: CaseState) -> CaseState {
    let made = MadeDocument {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: Day(at("2026-12-01T10:00").0.date()),
        sha256: "0".repeat(64),
        draft: false,
    };
    after(state, CaseEvent::DocumentMade(made))
}

#[test]
fn a_talk_is_prepared_given_held_and_written_down() {
    let (monday, soon, during, evening) = (
        at("2026-11-30T09:00"),
        at("2026-12-03T12:45"),
        at("2026-12-03T13:29"),
        at("2026-12-03T19:00"),
    );
    assert_eq!(Next::of(&planned(), monday), Some(Next::Prepare));
    let made = letter(planned());
    assert_eq!(Next::of(&made, monday), Some(Next::GiveLetter("d1".into())));
    let given = HandedOver {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        meeting: Some("m1".into()),
        on: Day(at("2026-12-01T10:00").0.date()),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    };
    let given = after(made, CaseEvent::HandedOver(given));
    assert_eq!(Next::of(&given, monday), Some(Next::Ready("m1".into())));
    for now in [soon, during] {
        assert_eq!(Next::of(&given, now), Some(Next::LayTable("m1".into())), "{now:?}");
    }
    assert_eq!(Next::of(&given, evening), Some(Next::WriteTalk("m1".into())));
}

#[test]
fn what_the_child_told_comes_before_everything_and_a_closed_case_asks_for_nothing() {
    let told = json!({"format": "case/1", "state": "open", "disclosures": [{"on": "2026-12-01", "kind": "told"}],
        "meetings": [{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00"}]});
    let case: Case = serde_json::from_value(told).expect("a case");
    let mut state = planned();
    state.case = case;
    assert_eq!(Next::of(&state, at("2026-12-03T13:10")), Some(Next::AnswerSafety));
    state.case.state = Some(domain::case::State::Closed);
    assert_eq!(Next::of(&state, at("2026-12-03T13:10")), None);
}

#[test]
fn a_child_with_another_adviser_hears_of_it_until_it_has_met_the_new_one() {
    let now = at("2026-12-03T13:10");
    let mut state = opened(json!([]));
    state.adviser_changes.push(ChangedAdviser {
        from: "u1".into(),
        to: "u2".into(),
        on: Day(at("2026-12-01T10:00").0.date()),
        why: "Bo har fået et andet arbejde.".into(),
        carries_over: Vec::new(),
        meet_together: None,
    });
    assert_eq!(Next::of(&state, now), Some(Next::TellAdviser));
    let met = json!([{"id": "m1", "state": "held", "starts_at": "2026-12-02T10:00"}]);
    state.case.meetings = serde_json::from_value(met).expect("meetings");
    assert_ne!(Next::of(&state, now), Some(Next::TellAdviser));
}

#[test]
fn a_child_is_prepared_for_a_bornehus_three_days_before() {
    let visit = || {
        opened(
            json!([{"id": "m1", "kind": "barnehus", "state": "planned", "starts_at": "2026-12-10T09:00", "minutes": 60}]),
        )
    };
    assert_eq!(Next::of(&visit(), at("2026-12-06T09:00")), Some(Next::Prepare));
    assert_eq!(Next::of(&visit(), at("2026-12-07T09:00")), Some(Next::PrepareVisit));
    let mut told = visit();
    told.handed_over.push(HandedOver {
        document: "d1".into(),
        kind: Kind::BeforeBarnehus,
        version: Version::Full,
        meeting: None,
        on: Day(at("2026-12-07T10:00").0.date()),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    });
    assert_eq!(Next::of(&told, at("2026-12-07T11:00")), Some(Next::Prepare));
}

#[test]
fn a_doctor_and_the_police_are_prepared_for_as_a_bornehus_is() {
    let going = |step: &str, on: &str| {
        let mut state = opened(json!([]));
        let steps = json!([{"id": "s1", "step": step, "state": "next", "on": on, "promised": true}]);
        state.case.steps = serde_json::from_value(steps).expect("steps");
        Next::of(&state, at("2026-12-07T09:00"))
    };
    for step in ["medical-check", "police-interview", "police"] {
        assert_eq!(going(step, "2026-12-10"), Some(Next::PrepareVisit), "{step}");
        assert_eq!(going(step, "2026-12-11"), Some(Next::PlanMeeting), "{step}");
        // What is over is not prepared.
        assert_eq!(going(step, "2026-12-06"), Some(Next::PlanMeeting), "{step}");
    }
}

#[test]
fn a_decision_without_a_paper_comes_first_for_the_weeks_in_which_the_child_can_complain() {
    let decided = |now: &str| {
        let mut state = opened(json!([]));
        let decision = json!({"id": "d1", "matter": "other", "decided_on": "2026-11-30", "told_on": "2026-12-01"});
        state.case.decisions = vec![serde_json::from_value(decision).expect("a decision")];
        Next::of(&state, at(now))
    };
    let paper = || Some(Next::PaperOfDecision("d1".into()));
    assert_eq!(decided("2026-12-01T13:10"), paper());
    assert_eq!(decided("2026-12-29T13:10"), paper());
    assert_eq!(
        decided("2026-12-30T13:10"),
        Some(Next::PlanMeeting),
        "a talk comes first"
    );
    assert_eq!(decided("2026-11-30T13:10"), Some(Next::PlanMeeting), "not told yet");
}

#[test]
fn a_case_that_ends_within_days_asks_for_a_goodbye() {
    let ends = |on: &str| {
        let mut state = opened(json!([]));
        let ending = json!({"on": on, "why": "Nu går det godt.", "come_back": "Sig det til din lærer."});
        state.case.ending = Some(serde_json::from_value(ending).expect("an ending"));
        Next::of(&state, at("2026-12-03T13:10"))
    };
    for near in ["2026-11-30", "2026-12-03", "2026-12-10"] {
        assert_eq!(ends(near), Some(Next::SayGoodbye), "{near}");
    }
    assert_eq!(ends("2026-12-11"), Some(Next::PlanMeeting));
}

#[test]
fn a_child_without_a_meeting_gets_one_and_an_open_point_is_settled_first() {
    let now = at("2026-12-03T13:10");
    assert_eq!(Next::of(&opened(json!([])), now), Some(Next::PlanMeeting));
    let held = |state: &str| {
        opened(json!([{"id": "m1", "state": "held", "starts_at": "2026-11-20T10:00",
            "checklist": [{"point": "needs", "state": state, "why": "nej", "later_on": "2026-12-09"}]}]))
    };
    assert_eq!(Next::of(&held("later"), now), Some(Next::FinishTalk("m1".into())));
    assert_eq!(Next::of(&held("done"), now), Some(Next::PlanMeeting));
    // A meeting without a time still has to be prepared.
    let without_time = opened(json!([{"id": "m1", "state": "planned"}]));
    assert_eq!(Next::of(&without_time, now), Some(Next::Prepare));
}
