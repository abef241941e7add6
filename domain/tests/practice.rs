//! How far somebody came with a child that does not exist is told by what the case holds.

use domain::actor::Actor;
use domain::case::{Case, LocalTime, Person, Role};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, MadeDocument, Recorded, Source};
use domain::practice::{Step, case, next, steps, talk};
use jiff::Timestamp;
use serde_json::json;

const NOW: &str = "2026-12-03T09:00";

fn at(moment: &str) -> LocalTime {
    LocalTime::parse(moment).expect("a moment")
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

fn opened(case: Case) -> CaseState {
    let event = CaseEvent::Opened {
        case: Box::new(case),
        source: Source::Begun,
    };
    CaseState::opened(&recorded(1, event)).expect("it opens")
}

fn begun() -> Case {
    let me = Person {
        id: "p1".into(),
        role: Some(Role::Adviser),
        first_name: Some("Hanne".into()),
        ..Person::default()
    };
    case("Prøve", "ØVELSE", me, at(NOW))
}

fn done(state: &CaseState) -> Vec<Step> {
    let steps = steps(state, at(NOW)).into_iter();
    steps.filter(|(_, done)| *done).map(|(step, _)| step).collect()
}

#[test]
fn a_new_practice_case_has_nothing_done_and_is_a_case_like_any_other() {
    let case = begun();
    let json = serde_json::to_value(&case).expect("it is written");
    let read = domain::case::read::read_value(json).expect("it is a case file");
    assert_eq!(read, case);
    let child = case.child.as_ref().expect("a child");
    let born = child.birth_date.expect("a birth date").0;
    assert_eq!(domain::band::age_on(born, at(NOW).0.date()), 9);
    assert!(talk(&case).is_none());
    let state = opened(case);
    assert!(done(&state).is_empty());
    assert_eq!(next(&steps(&state, at(NOW))), Some(Step::Safety));
}

#[test]
fn each_step_is_done_by_what_the_case_holds() {
    let mut json = serde_json::to_value(begun()).expect("it is written");
    json["safety"] = json!({"suspected": ["none"], "social_control": false, "parents_know": true, "police": "none",
        "protected_address": false});
    let with = |json: &serde_json::Value| opened(serde_json::from_value(json.clone()).expect("a case"));
    assert_eq!(done(&with(&json)), [Step::Safety]);
    json["meetings"] = json!([
        {"id": "off", "state": "cancelled", "starts_at": "2026-12-03T08:00"},
        {"id": "m1", "state": "planned", "starts_at": "2026-12-04T10:00"},
    ]);
    let mut state = with(&json);
    assert_eq!(done(&state), [Step::Safety, Step::Meeting]);
    let made = CaseEvent::DocumentMade(MadeDocument {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: domain::case::Day(at(NOW).0.date()),
        sha256: "0".repeat(64),
        draft: false,
        basis: None,
        decision: None,
    });
    state.apply(&recorded(2, made)).expect("it fits");
    assert_eq!(next(&steps(&state, at(NOW))), Some(Step::Letter), "made is not given");

    // The talk was held, and has an ending; its list and its note are still open.
    json["meetings"][1]["state"] = "held".into();
    json["meetings"][1]["closing"] = json!({"needs": "Du vil gerne have din bog igen."});
    let state = with(&json);
    assert_eq!(done(&state), [Step::Safety, Step::Meeting, Step::Table, Step::Ending]);
    assert_eq!(next(&steps(&state, at(NOW))), Some(Step::Letter));
}
