//! A talk after a change of adviser: the one before comes along as somebody the child knows, and what carries over is said.

use crate::common::*;
use domain::case::{Case, Day, Name};
use domain::finding::Code;
use domain::gate::{Release, Released};
use jiff::civil::date;
use serde_json::{Value, json};

/// Laura's case with Ida as her new adviser, and Hanne, the one before, in the room as `does` says.
fn handed_over(edits: &[(&str, Value)], does: &Value) -> Case {
    let ida = json!({"id": "ida", "first_name": "Ida", "name": "Ida Bech", "role": "adviser", "phone": "56 67 31 91",
        "about": "Jeg har en hund."});
    let mut all = vec![
        ("people.0.role", json!("former-adviser")),
        ("people.3", ida),
        ("meetings.0.kind", json!("handover")),
        (
            "meetings.0.people",
            json!([{"id": "ida", "does": "talks"}, {"id": "hanne", "does": does}]),
        ),
    ];
    all.extend(edits.iter().cloned());
    changed(LAURA, &all)
}

fn stops(case: &Case) -> bool {
    !having(&Ask::letter(LAURA_DAY).of(case), Code::TwoAdvisersNoRoles).is_empty()
}

/// Whether the letter says that the child need not tell it all again.
fn says(ask: &Ask, case: &Case) -> bool {
    let judgement = ask.of(case);
    let Some(Released::Full(facts)) = judgement.release.as_ref().map(Release::facts) else {
        panic!("{:#?}", lines(&judgement));
    };
    facts.meeting.as_ref().is_some_and(|meeting| meeting.carries_over)
}

/// A case can have gone to a colleague without anybody writing so among its people.
#[test]
fn a_letter_is_not_signed_by_somebody_who_has_the_case_no_more() {
    let case = changed(LAURA, &[]);
    let mut ask = Ask::letter(LAURA_DAY);
    let stops = |ask: &Ask, case: &Case| {
        let found = ask.of(case).findings;
        found.iter().any(|one| one.variant.as_deref() == Some("signer-gone"))
    };
    ask.gone = vec![Name("Somebody Else".into())];
    assert!(!stops(&ask, &case));
    ask.gone
        .push(Name(case.people[0].name.as_ref().expect("a name").0.clone()));
    assert!(stops(&ask, &case), "the letter has the old name and number");
    assert!(ask.of(&case).release.is_none());
    // The adviser before, who is written down as that, may still write a letter.
    let former = changed(LAURA, &[("people.0.role", json!("former-adviser"))]);
    assert!(!stops(&ask, &former));
    // Nor is it asked of whoever is not the one who writes.
    assert!(!stops(&ask, &handed_over(&[], &json!("supports"))));
}

fn asks(since: Option<Day>) -> Ask {
    let mut ask = Ask::letter(LAURA_DAY).confirming(&Code::ALL);
    ask.carried_over = since;
    ask
}

#[test]
fn the_adviser_before_comes_along_and_needs_no_task() {
    let case = handed_over(&[], &json!("supports"));
    assert!(!stops(&case));
    let judgement = Ask::letter(LAURA_DAY).of(&case);
    let Some(Released::Full(facts)) = judgement.release.as_ref().map(Release::facts) else {
        panic!("{:#?}", lines(&judgement));
    };
    assert_eq!(facts.speaker.first_name, "Ida", "the new one says jeg");
    assert!(facts.writer.is_none());
}

#[test]
fn only_the_adviser_before_and_only_who_supports_alone() {
    assert!(stops(&handed_over(&[], &Value::Null)), "nobody said what Hanne does");
    assert!(stops(&handed_over(&[], &json!("talks"))), "two who talk");
    let role = |role: &str| handed_over(&[("people.0.role", json!(role))], &json!("supports"));
    for at_work in ["adviser", "second-adviser"] {
        assert!(stops(&role(at_work)), "{at_work}");
    }
    let nobody_talks = json!([{"id": "ida", "does": "writes"}, {"id": "hanne", "does": "supports"}]);
    assert!(stops(&handed_over(
        &[("meetings.0.people", nobody_talks)],
        &Value::Null
    )));
    // Two at work beside her still share the tasks.
    let three = |omar: &str| {
        let room =
            json!([{"id": "ida", "does": "talks"}, {"id": "omar", "does": omar}, {"id": "hanne", "does": "supports"}]);
        handed_over(&[("meetings.0.people", room)], &Value::Null)
    };
    assert!(stops(&three("supports")));
    assert!(!stops(&three("writes")));
}

#[test]
fn whoever_left_and_only_comes_along_signs_no_letter() {
    let alone = json!([{"id": "hanne", "does": "supports"}]);
    let judgement = Ask::letter(LAURA_DAY).of(&handed_over(&[("meetings.0.people", alone)], &Value::Null));
    assert!(judgement.release.is_none(), "{:#?}", lines(&judgement));
}

#[test]
fn a_first_talk_with_somebody_who_comes_along_has_one_adviser() {
    let first = handed_over(&[("meetings.0.kind", json!("first-talk"))], &json!("supports"));
    let found = having(&Ask::letter(LAURA_DAY).of(&first), Code::OneAdviser).len();
    assert_eq!(found, 1);
}

#[test]
fn what_carries_over_is_said_until_the_first_talk() {
    let case = handed_over(&[], &json!("supports"));
    let since = Some(Day(date(2026, 11, 25)));
    assert!(says(&asks(since), &case));
    assert!(!says(&asks(None), &case), "nothing was carried over");
    let tomorrow = Some(Day(date(2026, 12, 2)));
    assert!(!says(&asks(tomorrow), &case), "the change lies after the letter");
    let held = |on: &str| json!({"id": "m0", "state": "held", "starts_at": format!("{on}T10:00")});
    let talked = |on: &str| handed_over(&[("meetings.1", held(on))], &json!("supports"));
    assert!(says(&asks(since), &talked("2026-11-24")), "with the adviser before");
    assert!(!says(&asks(since), &talked("2026-11-26")), "they have talked since");
}

#[test]
fn a_file_tells_it_of_the_one_who_speaks_alone() {
    let told = |to: &str, lines: &[&str]| {
        let change = json!([{"from": "hanne", "to": to, "on": "2026-11-25", "carries_over": lines}]);
        handed_over(&[("adviser_changes", change)], &json!("supports"))
    };
    assert!(says(&asks(None), &told("ida", &["At du står på mål"])));
    assert!(!says(&asks(None), &told("omar", &["At du står på mål"])));
    assert!(!says(&asks(None), &told("ida", &[])), "nothing came along");
    assert!(!says(&asks(None), &told("ida", &["  "])));
}

#[test]
fn nothing_is_said_of_telling_where_the_police_may_come_to_ask() {
    // Ali's letter is read aloud while the police are considered.
    let mut ask = Ask::letter(ALI_DAY);
    ask.carried_over = Some(Day(date(2026, 11, 20)));
    assert!(!says(&ask, &case(ALI)));
}
