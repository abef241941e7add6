//! A child with two homes: which they are, which of them the paper goes to, and that a list says so.

use domain::actor::Actor;
use domain::agenda::Label;
use domain::case::{Case, Person};
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use jiff::Timestamp;
use serde_json::{Value, json};

fn case(people: Value, which: Option<&str>, delivery: &str) -> Case {
    let mut case = json!({"format": "case/1", "people": people, "safety": {"delivery": delivery},
        "meetings": [{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00", "place": "biblioteket"}]});
    if let Some(which) = which {
        case["safety"]["which_home"] = json!(which);
    }
    serde_json::from_value(case).expect("a case")
}

fn two() -> Value {
    json!([
        {"id": "mor", "first_name": "Lise", "role": "mother", "lives_with_child": "sometimes"},
        {"id": "far", "first_name": "Tom", "role": "father"},
        {"id": "bent", "first_name": "Bent", "role": "step-parent", "lives_with_child": "no"},
        {"id": "ida", "first_name": "Ida", "role": "sibling", "lives_with_child": "yes"},
        {"id": "gert", "first_name": "Gert", "role": "step-parent", "lives_with_child": "yes", "left_on": "2026-01-01"},
        {"id": "birgit", "first_name": "Birgit", "role": "teacher"}
    ])
}

fn ids(people: &[&Person]) -> Vec<String> {
    people.iter().map(|person| person.id.to_string()).collect()
}

#[test]
fn the_homes_are_those_of_the_adults_it_lives_with() {
    let split = case(two(), None, "take-home");
    assert_eq!(ids(&split.homes()), ["mor", "far"]);
    let one = json!([{"id": "mor", "role": "mother", "lives_with_child": "yes"}, {"id": "far", "role": "father"}]);
    assert!(
        case(one, None, "take-home").homes().is_empty(),
        "nobody lives there now and then"
    );
}

#[test]
fn the_paper_goes_to_one_of_them() {
    let home = |which| {
        let case = case(two(), which, "take-home");
        case.paper_home().map(|person| person.id.to_string())
    };
    assert_eq!(home(Some("far")).as_deref(), Some("far"));
    assert_eq!(home(None), None);
    for no_home in ["birgit", "bent", "gert", "nobody"] {
        assert_eq!(home(Some(no_home)), None, "{no_home}");
    }
}

#[test]
fn a_list_says_whose_home_it_is_while_the_child_takes_the_paper_along() {
    let label = |delivery: &str| {
        let event = CaseEvent::Opened {
            case: Box::new(case(two(), Some("mor"), delivery)),
            source: Source::Begun,
        };
        let state = CaseState::opened(&Recorded {
            case: "c1".into(),
            version: 1,
            event,
            by: Actor::command_line(),
            at: Timestamp::UNIX_EPOCH,
        });
        Label::of(&state.expect("it opens")).talks[0].home.clone()
    };
    assert_eq!(label("take-home").as_deref(), Some("Lise"));
    assert_eq!(label("read-aloud"), None);
}

/// Lists that an earlier build stored have no home.
#[test]
fn a_label_that_was_stored_before_is_still_read() {
    let stored = json!({"meeting": "m1", "kind": null, "place": "biblioteket", "minutes": 30});
    let read: domain::agenda::TalkLabel = serde_json::from_value(stored).expect("a label");
    assert_eq!(read.home, None);
}
