//! What has to be weighed when somebody asks to see the file: each thing a case holds is on the list, and what is not
//! answered is.

use domain::access_request::{Weighed, to_weigh};
use domain::actor::Actor;
use domain::case::{Case, Day};
use domain::event::{CaseEvent, CaseState, Question, Recorded, Source};
use jiff::Timestamp;
use serde_json::{Value, json};

fn opened(case: Value) -> CaseState {
    let case: Case = serde_json::from_value(case).expect("a case");
    CaseState::opened(&Recorded {
        case: "c1".into(),
        version: 1,
        event: CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        },
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    })
    .expect("an opening opens")
}

/// A case with nothing to weigh: every question is answered, and nobody said anything.
fn plain() -> Value {
    json!({
        "format": "case/1",
        "safety": {"suspected": "none", "police": "none", "protected_address": false},
        "people": [{"id": "hanne", "role": "adviser", "first_name": "Hanne"}],
    })
}

#[test]
fn a_plain_case_holds_nothing_and_an_unanswered_one_counts_as_unsafe() {
    assert_eq!(to_weigh(&opened(plain())), []);
    let unanswered = opened(json!({"format": "case/1"}));
    assert_eq!(
        to_weigh(&unanswered),
        [Weighed::Suspicion, Weighed::Police, Weighed::Address]
    );
}

#[test]
fn each_thing_that_can_hurt_another_is_on_the_list() {
    let said = json!([{"id": "m", "said": [{"id": "s", "text": "Jeg er bange."}]}]);
    let cases = [
        ("meetings", said, Weighed::ChildsWords),
        (
            "meetings",
            json!([{"id": "m", "observed": [{"text": "Blev stille."}]}]),
            Weighed::Observed,
        ),
        (
            "disclosures",
            json!([{"kind": "told", "words": "Han låser døren."}]),
            Weighed::Disclosures,
        ),
        ("notices", json!([{"id": "n"}]), Weighed::Notifier),
        ("siblings", json!(["26-4107"]), Weighed::OtherChildren),
        (
            "safety_plan",
            json!([{"text": "Ring til mormor."}]),
            Weighed::SafetyPlan,
        ),
        ("people", json!([{"id": "b", "role": "friend"}]), Weighed::OtherChildren),
        (
            "people",
            json!([{"id": "t", "role": "teacher", "reported": true}]),
            Weighed::Notifier,
        ),
        (
            "people",
            json!([{"id": "f", "role": "father", "suspected": true}]),
            Weighed::Suspicion,
        ),
        (
            "child",
            json!({"safe_contact": {"how": "in-person"}}),
            Weighed::SafeContact,
        ),
    ];
    for (field, value, weighed) in cases {
        let mut case = plain();
        case[field] = value;
        assert_eq!(to_weigh(&opened(case)), [weighed], "{field}");
    }
    let mut asked = opened(plain());
    asked.questions.push(Question {
        id: "q".into(),
        words: "Må jeg se min lillebror?".into(),
        on: Day::parse("2026-11-25").expect("a day"),
        urgent: false,
        read: None,
    });
    assert_eq!(to_weigh(&asked), [Weighed::Questions]);
}
