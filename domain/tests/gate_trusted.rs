//! Whom the letter says the child can talk to: a wrong name here sends the child to
//! the wrong person.

use crate::common::*;
use domain::document::Kind;
use domain::gate::Released;
use serde_json::{Value, json};

/// Ali's letter with nobody thought of as bisidder and Peter as a steady adult,
/// changed; the first name of whom he can talk to.
fn trusted(edits: &[(&str, Value)]) -> Option<String> {
    let mut all = vec![
        ("meetings.0.bisidders", json!([])),
        ("meetings.0.personal", json!("Du er vild med dinosaurer.")),
        ("people.2.steady", json!(true)),
    ];
    all.extend(edits.iter().cloned());
    let judgement = Ask::letter(ALI_DAY).of(&changed(ALI, &all));
    let Some(Released::Full(facts)) = judgement.release.as_ref().map(domain::gate::Release::facts) else {
        panic!("{edits:?}: {:#?}", lines(&judgement));
    };
    facts.trusted.as_ref().map(|person| person.first_name.clone())
}

#[test]
fn a_steady_adult_is_trusted_and_the_adviser_is_none() {
    assert_eq!(trusted(&[]).as_deref(), Some("Peter"));
    assert_eq!(trusted(&[("people.2.steady", Value::Null)]), None);
}

#[test]
fn nobody_suspected_related_involved_or_young_is_trusted() {
    for edits in [
        vec![
            ("people.2.suspected", json!(true)),
            ("safety.suspected", json!("unknown")),
        ],
        vec![("people.2.witnessed", json!(true))],
        vec![("people.2.role", json!("mother")), ("people.2.suspected", json!(false))],
        vec![("people.2.role", json!("family")), ("people.2.suspected", json!(false))],
        vec![("people.2.role", json!("friend")), ("people.2.age", json!(12))],
        vec![("people.2.role", json!("friend")), ("people.2.age", Value::Null)],
        vec![("people.2.role", json!("former-adviser"))],
        vec![("people.2.role", json!("police"))],
        vec![("people.2.first_name", json!(" "))],
        vec![
            ("safety.social_control", json!(true)),
            ("safety.risk_assessed", json!(true)),
            ("people.2.role", json!("friend")),
        ],
    ] {
        assert_eq!(trusted(&edits), None, "{edits:?}");
    }
}

#[test]
fn whom_the_last_talk_pointed_to_comes_before_another_steady_adult() {
    let held = json!({"id": "m0", "state": "held", "starts_at": "2026-11-20T10:00", "closing": {"talk_to": ["ida"]}});
    let ida = json!({"id": "ida", "first_name": "Ida", "role": "pedagogue"});
    let edits = [("people.3", ida), ("meetings.1", held)];
    assert_eq!(trusted(&edits).as_deref(), Some("Ida"));
}

/// A child's own screen names nobody of its family as one to go to whom its adviser did not mark: whoever holds custody and is
/// not suspected may still be the one it is afraid of.
#[test]
fn the_screen_sends_a_child_to_a_parent_only_where_somebody_marked_them_as_steady() {
    let on_screen = |steady: Value| -> Vec<String> {
        let mother = json!({"id": "lise", "first_name": "Lise", "role": "mother", "custody": true, "steady": steady});
        let judgement = Ask::new(Kind::Screen, LAURA_DAY).of(&changed(LAURA, &[("people.3", mother)]));
        let Some(Released::Full(facts)) = judgement.release.as_ref().map(domain::gate::Release::facts) else {
            panic!("{:#?}", lines(&judgement));
        };
        let adults = facts.adults.iter();
        adults.map(|adult| adult.person.first_name.clone()).collect()
    };
    assert!(!on_screen(Value::Null).contains(&"Lise".to_owned()));
    assert!(!on_screen(json!(false)).contains(&"Lise".to_owned()));
    assert!(on_screen(json!(true)).contains(&"Lise".to_owned()));
}
