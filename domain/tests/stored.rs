//! What is stored says in which shape it is, and which servers can read it.

use domain::actor::Actor;
use domain::case::{Case, Day, LocalTime, StopKind, schema};
use domain::command::Fingerprint;
use domain::event::{CaseEvent, CaseState, Level, Recorded, Source};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

fn opened(case: Value, source: Source) -> CaseState {
    let case: Case = serde_json::from_value(case).expect("a case");
    CaseState::opened(&Recorded {
        case: "c1".into(),
        version: 1,
        event: CaseEvent::Opened {
            case: Box::new(case),
            source,
        },
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    })
    .expect("an opening opens")
}

/// The names of all fields of the case file, by their type.
fn fields(of: &Value) -> Value {
    let names = |of: &Value| -> Vec<Value> {
        let fields = of["properties"].as_object().into_iter().flatten();
        fields.map(|(name, _)| name.as_str().into()).collect()
    };
    let types = of["$defs"].as_object().into_iter().flatten();
    let mut all: Map<String, Value> = types.map(|(name, of)| (name.clone(), names(of).into())).collect();
    all.insert("Case".into(), names(of).into());
    all.into()
}

/// Whoever adds or takes away a field raises [`CaseState::SHAPE`] and puts the new fingerprint here: without that, a
/// state that an older build stored would be read as if it had been made by this one.
#[test]
fn a_field_that_comes_or_goes_is_another_shape() {
    let state = opened(json!({"format": "case/1"}), Source::Begun);
    // A field more or less of the state itself stops this line.
    let CaseState {
        id: _,
        version: _,
        case: _,
        adviser: _,
        second: _,
        barred: _,
        confirmations: _,
        no_plan: _,
        made: _,
        paper_times: _,
        handed_over: _,
        adviser_changes: _,
        journalled: _,
        shown_timeline: _,
        questions: _,
        corrections: _,
        noted_held: _,
        held_before_import: _,
        opened_by: _,
        opened_at: _,
        changed_at: _,
    } = state;
    let known = [(15, "e47d77960ef59fa3ca40f955aadf8af9")];
    let shape = (CaseState::SHAPE, Fingerprint::of(&fields(&schema())).0);
    assert!(
        known
            .iter()
            .any(|(number, of)| (*number, *of) == (shape.0, shape.1.as_str())),
        "{shape:?}"
    );
}

#[test]
fn only_a_stop_and_a_question_are_written_while_a_server_of_the_first_edition_may_read() {
    let at = LocalTime::parse("2026-12-03T13:20").expect("a time");
    let stop = CaseEvent::Stopped {
        meeting: "m1".into(),
        kind: StopKind::Stop,
        at,
    };
    let question = CaseEvent::Asked {
        question: "q1".into(),
        words: "Hvornår kommer du?".into(),
        on: Day(at.0.date()),
        urgent: false,
    };
    assert_eq!([stop.level(), question.level()], [Level::FIRST; 2]);
    let begun = CaseEvent::Opened {
        case: Box::default(),
        source: Source::Begun,
    };
    assert_eq!(begun.level(), Level::ROW_MACS);
}

/// What the level before knows is written while its servers run beside: no roll to this version stops the work.
#[test]
fn what_takes_something_back_waits_for_the_end_of_an_upgrade_and_nothing_else_does() {
    let waits = [
        "notice-withdrawn",
        "decision-withdrawn",
        "promise-reworded",
        "meeting-untold",
    ];
    let part = |event: Value| -> CaseEvent { serde_json::from_value(event).expect("an event") };
    let taken_back = [
        part(json!({"event": "notice-withdrawn", "notice": {"id": "n1"}, "why": "Et andet barn."})),
        part(json!({"event": "decision-withdrawn", "decision": {"id": "d1"}, "why": null})),
        part(json!({"event": "promise-reworded", "agreement": {"id": "a1"}})),
        part(json!({"event": "meeting-untold", "meeting": "m1", "knows": null, "step": null})),
    ];
    assert_eq!(taken_back.each_ref().map(CaseEvent::name), waits);
    assert_eq!(taken_back.each_ref().map(CaseEvent::level), [Level::TAKEN_BACK; 4]);
    let put = [
        part(json!({"event": "notice-put", "notice": {"id": "n1"}})),
        part(json!({"event": "promise-made", "agreement": {"id": "a1"}})),
        part(json!({"event": "reopened", "why": "Hun ringede."})),
        part(json!({"event": "assigned", "adviser": "bo", "second": null, "why": null})),
    ];
    assert_eq!(put.each_ref().map(CaseEvent::level), [Level::ROW_MACS; 4]);
}

#[test]
fn a_file_brings_what_happened_and_no_proof_of_it() {
    let file = json!({
        "format": "case/1",
        "municipality": "koebenhavn",
        "meetings": [
            {"id": "m1", "state": "held", "told": [{"right": "stop", "how": "said"}],
             "said": [{"id": "u1", "text": "Jeg er glad.", "confirmed": true}],
             "checklist": [{"point": "needs", "state": "done"}]},
            {"id": "m2", "state": "planned"},
        ],
        "documents": [{"id": "d1", "kind": "before-meeting", "on": "2026-11-24"}],
    });
    let read: Case = serde_json::from_value(file.clone()).expect("a case");
    let case = read.clone().imported("koege".into());
    assert_eq!(case.municipality, Some("koege".into()));
    assert!(case.documents.is_empty(), "no paper was handed over here");
    assert!(case.meetings[0].checklist.is_empty(), "no point was settled here");
    assert_eq!(case.meetings[0].told, read.meetings[0].told, "what was told stays");
    assert_eq!(
        case.meetings[0].said, read.meetings[0].said,
        "what the child said stays"
    );
    // The talk that was held is known by the file alone.
    let state = opened(file.clone(), Source::Imported);
    assert!(state.is_from_file(&"m1".into()) && !state.is_from_file(&"m2".into()));
    assert!(!opened(file, Source::Begun).is_from_file(&"m1".into()));
}
