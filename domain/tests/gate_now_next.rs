//! What a letter tells of the child's way: what goes on and what comes next, and to whom it tells nothing of it.

use crate::common::*;
use domain::case::StepWord;
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::Released;
use serde_json::{Value, json};

/// Steps, each with how it stands.
fn steps(steps: &[(&str, &str)]) -> Value {
    let steps = steps.iter().enumerate();
    steps
        .map(|(at, (step, state))| json!({"id": format!("s{at}"), "step": step, "state": state}))
        .collect()
}

/// The places that the full letter before a talk tells, after some edits of a case in which all of it may be told.
fn told(edits: &[(&str, Value)]) -> Vec<StepWord> {
    told_by(Kind::BeforeMeeting, Version::Full, edits)
}

fn told_by(kind: Kind, version: Version, edits: &[(&str, Value)]) -> Vec<StepWord> {
    released(kind, version, edits).unwrap_or_else(|findings| panic!("nothing was released: {findings:#?}"))
}

/// The same, or the findings where nothing was released.
fn released(kind: Kind, version: Version, edits: &[(&str, Value)]) -> Result<Vec<StepWord>, Vec<String>> {
    let usual = [(
        "steps",
        steps(&[("report", "done"), ("assessment", "now"), ("help", "next")]),
    )];
    let case = changed(LAURA, &[&usual[..], edits].concat());
    let judgement = Ask::new(kind, LAURA_DAY)
        .version(version)
        .confirming(&Code::ALL)
        .of(&case);
    let findings = lines(&judgement);
    match judgement.release.as_ref().map(|release| release.facts()) {
        Some(Released::Full(facts)) => Ok(facts.now_next.iter().map(|place| place.step).collect()),
        Some(Released::Neutral(_)) => Ok(Vec::new()),
        None => Err(findings),
    }
}

const BOTH: [StepWord; 2] = [StepWord::Assessment, StepWord::Help];

#[test]
fn what_goes_on_and_what_comes_next_is_told_where_nothing_is_in_doubt() {
    assert_eq!(told(&[]), BOTH);
    assert_eq!(told(&[("safety.delivery", json!("read-aloud"))]), BOTH);
    // The youngest have their cards, and no more of them.
    assert!(told(&[("child.band", json!("4-6"))]).is_empty());
    // A version that travels holds no step.
    assert!(told_by(Kind::BeforeMeeting, Version::Neutral, &[]).is_empty());
    // Other papers have the way itself, or nothing of it.
    for kind in [Kind::Rights, Kind::OpeningCard, Kind::Timeline] {
        assert!(told_by(kind, Version::Full, &[]).is_empty(), "{}", kind.as_str());
    }
}

#[test]
fn an_answer_that_keeps_something_back_keeps_all_of_it_back() {
    let aloud = ("safety.delivery", json!("read-aloud"));
    let mut made = 0;
    for (what, edits) in [
        ("the parents do not know", vec![("safety.parents_know", json!(false))]),
        (
            "the police are considered",
            vec![
                ("safety.police", json!("considered")),
                ("safety.police_about", json!("child-witness")),
            ],
        ),
        (
            "negative social control",
            vec![
                ("safety.social_control", json!(true)),
                ("safety.risk_assessed", json!(true)),
                ("safety.journey", json!("no")),
            ],
        ),
    ] {
        let edits = [vec![aloud.clone()], edits].concat();
        // Where the gate makes no letter at all, none tells it.
        if let Ok(told) = released(Kind::BeforeMeeting, Version::Full, &edits) {
            made += 1;
            assert!(told.is_empty(), "{what}");
        }
    }
    assert!(made > 1, "{made} letters were made");
}

#[test]
fn no_step_that_can_be_read_as_more_than_it_is_stands_in_a_letter() {
    let aloud = ("safety.delivery", json!("read-aloud"));
    let police = ("safety.police", json!("interview-held"));
    let about = ("safety.police_about", json!("child-witness"));
    let mut made = 0;
    for word in [
        "placement",
        "contact",
        "police",
        "police-interview",
        "barnehus",
        "medical-check",
        "parents-talk",
        "network-meeting",
        "safety-plan",
        "risk-assessment",
        "decision",
        "hearing",
        "lawyer",
        "goodbye",
        "new-adviser",
    ] {
        let decided = (
            "decisions",
            json!([{"id": "d1", "matter": "placement", "decided_on": "2026-11-20"}]),
        );
        for (now, next) in [("assessment", word), (word, "help")] {
            let way = ("steps", steps(&[(now, "now"), (next, "next")]));
            let edits = [way, aloud.clone(), police.clone(), about.clone(), decided.clone()];
            // Nothing else is told as the next in its place.
            if let Ok(told) = released(Kind::BeforeMeeting, Version::Full, &edits) {
                made += 1;
                assert!(told.is_empty(), "{now}, {next}");
            }
        }
    }
    assert!(made > 20, "{made} letters were made");
}

#[test]
fn one_place_alone_is_not_told_and_neither_is_the_talk_that_the_letter_is_about() {
    for way in [
        vec![("assessment", "now")],
        vec![("help", "next")],
        vec![("assessment", "done"), ("help", "next")],
        vec![("talk", "now"), ("assessment", "next")],
        vec![("assessment", "now"), ("talk", "next")],
        // What is the next is what stands first among it.
        vec![("assessment", "now"), ("decision", "next"), ("help", "next")],
    ] {
        assert!(told(&[("steps", steps(&way))]).is_empty(), "{way:?}");
    }
}

#[test]
fn a_day_is_told_while_it_is_ahead_and_promised() {
    let way = |on: &str, promised: bool| {
        let way = json!([
            {"id": "s0", "step": "assessment", "state": "now"},
            {"id": "s1", "step": "school-meeting", "state": "next", "on": on, "promised": promised},
        ]);
        let case = changed(LAURA, &[("steps", way)]);
        let judgement = Ask::letter(LAURA_DAY)
            .version(Version::Full)
            .confirming(&Code::ALL)
            .of(&case);
        match judgement.release.as_ref().map(|release| release.facts()) {
            Some(Released::Full(facts)) => facts
                .now_next
                .last()
                .and_then(|place| place.day)
                .map(|day| day.to_string()),
            _ => panic!("nothing was released: {:#?}", lines(&judgement)),
        }
    };
    assert_eq!(way("2026-12-09", true).as_deref(), Some("2026-12-09"));
    assert_eq!(way("2026-12-09", false), None);
    assert_eq!(way("2026-11-28", true), None);
}
