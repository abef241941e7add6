//! A talk that began before anybody could answer the safety questions: what can be read aloud is there at once, with every
//! open question counting as unsafe, and nothing else is.

use crate::common::{Ask, having, lines};
use domain::case::{Case, Safety};
use domain::document::{Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::{Released, is_acute};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const ON: Date = date(2026, 12, 3);
const ALOUD: [Kind; 3] = [Kind::OpeningCard, Kind::Rights, Kind::Talk];

/// A case as "Samtale nu" opens it: a name, a band, the adviser, the room.
fn begun(safety: Value) -> Value {
    json!({
        "format": "case/1",
        "municipality": "koege",
        "child": {"first_name": "Ida", "band": "7-9"},
        "safety": safety,
        "people": [{"id": "adviser-1", "role": "adviser", "first_name": "Hanne", "phone": "56 67 31 90"}],
        "meetings": [{"id": "m1", "state": "planned", "acute": true, "starts_at": "2026-12-03T13:15",
            "place": "lærerværelset", "people": [{"id": "adviser-1", "does": "talks"}]}],
    })
}

fn case(value: Value) -> Case {
    serde_json::from_value(value).expect("a case")
}

#[test]
fn what_is_read_aloud_is_there_before_any_answer() {
    let case = case(begun(json!({})));
    assert!(is_acute(&case));
    for kind in ALOUD {
        let judgement = Ask::new(kind, ON).of(&case);
        let release = judgement.release.as_ref();
        let release = release.unwrap_or_else(|| panic!("{}: {:?}", kind.as_str(), lines(&judgement)));
        let Released::Full(facts) = release.facts() else {
            panic!("{} is read aloud in full", kind.as_str())
        };
        assert!(!facts.home_safe && !facts.call_safe && facts.police_lock && facts.social_control);
        assert_eq!(
            facts.speaker.phone, None,
            "no number while nobody knows who sees the phone"
        );
    }
}

#[test]
fn everything_else_waits_for_the_answers() {
    let case = case(begun(json!({})));
    let neutral = ALOUD.map(|kind| Ask::new(kind, ON).version(Version::Neutral));
    let mut folded = Ask::new(Kind::OpeningCard, ON);
    folded.request.pocket = true;
    let others = Kind::LETTERS.into_iter().filter(|kind| !ALOUD.contains(kind));
    let others = others.map(|kind| Ask::new(kind, ON));
    for ask in others.chain(neutral).chain([folded]) {
        let judgement = ask.of(&case);
        assert!(judgement.release.is_none(), "{}", ask.request.kind.as_str());
        let missing = having(&judgement, Code::MissingField);
        let asked = |field: &str| missing.iter().any(|finding| finding.path == format!("safety.{field}"));
        assert!(asked("suspected") && asked("parents_know"), "{:?}", lines(&judgement));
    }
}

#[test]
fn a_talk_that_was_planned_waits_for_them_too() {
    let mut planned = begun(json!({}));
    planned["meetings"][0]["acute"] = json!(false);
    let mut held = begun(json!({}));
    held["meetings"][0]["state"] = json!("held");
    for case in [planned, held].map(case) {
        assert!(!is_acute(&case));
        assert!(Ask::new(Kind::Rights, ON).of(&case).release.is_none());
    }
}

#[test]
fn a_parent_is_not_in_the_room_while_nobody_knows_who_is_suspected() {
    let mut with_mother = begun(json!({"social_control": false, "parents_know": true}));
    let mother = json!({"id": "mother", "role": "mother", "first_name": "Mona", "custody": true});
    with_mother["people"].as_array_mut().expect("people").push(mother);
    let room = with_mother["meetings"][0]["people"].as_array_mut().expect("a room");
    room.push(json!({"id": "mother", "does": "supports"}));
    let judgement = Ask::new(Kind::OpeningCard, ON).of(&case(with_mother));
    let blocked = having(&judgement, Code::SuspectedInDocument);
    assert!(
        blocked.iter().any(|finding| finding.level == Level::Block),
        "{:?}",
        lines(&judgement)
    );
}

#[test]
fn an_answer_contradicts_no_question_that_is_open() {
    let judgement = Ask::new(Kind::Rights, ON).of(&case(begun(json!({"suspected": "none"}))));
    assert!(judgement.release.is_some(), "{:?}", lines(&judgement));
    // Two that were given do.
    let both = json!({"suspected": "none", "police": "interview-pending"});
    let judgement = Ask::new(Kind::Rights, ON).of(&case(begun(both)));
    assert!(
        !having(&judgement, Code::SafetyDisagrees).is_empty(),
        "{:?}",
        lines(&judgement)
    );
}

/// Some of the answers, in any combination.
fn some_answers() -> impl Strategy<Value = Value> {
    let answers = |all: &'static [Value]| proptest::option::of(proptest::sample::select(all));
    static SUSPECTED: std::sync::LazyLock<Vec<Value>> =
        std::sync::LazyLock::new(|| ["none", "parent", "family", "other", "unknown"].map(Value::from).into());
    static YES_NO: std::sync::LazyLock<Vec<Value>> = std::sync::LazyLock::new(|| vec![json!(true), json!(false)]);
    static HOME: std::sync::LazyLock<Vec<Value>> =
        std::sync::LazyLock::new(|| ["yes", "no", "unknown"].map(Value::from).into());
    static POLICE: std::sync::LazyLock<Vec<Value>> =
        std::sync::LazyLock::new(|| ["none", "considered", "interview-held"].map(Value::from).into());
    static DELIVERY: std::sync::LazyLock<Vec<Value>> =
        std::sync::LazyLock::new(|| ["read-aloud", "take-home"].map(Value::from).into());
    (
        answers(&SUSPECTED),
        answers(&HOME),
        answers(&YES_NO),
        answers(&YES_NO),
        answers(&POLICE),
        answers(&YES_NO),
        answers(&DELIVERY),
    )
        .prop_map(|(suspected, home, control, know, police, address, delivery)| {
            let fields = [
                ("suspected", suspected),
                ("suspect_at_home", home),
                ("social_control", control),
                ("parents_know", know),
                ("police", police),
                ("protected_address", address),
                ("delivery", delivery),
            ];
            let given = fields
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), value?)));
            Value::Object(given.collect::<Map<_, _>>())
        })
}

proptest! {
    /// Whatever was answered: what an acute talk lets out is what the same answers at their worst let out, and an answer
    /// that is given is never made milder.
    #[test]
    fn an_open_question_counts_as_the_unsafe_answer(answers in some_answers()) {
        let given: Safety = serde_json::from_value(answers.clone()).expect("answers");
        let worst = serde_json::to_value(given.at_its_worst()).expect("JSON");
        for (name, value) in answers.as_object().expect("fields") {
            let as_given = &worst[name] == value || worst[name] == json!([value]);
            prop_assert!(as_given || name == "delivery", "{name}: {value} became {}", worst[name]);
        }
        prop_assert_eq!(&worst["delivery"], "read-aloud");
        let acute = case(begun(answers));
        prop_assume!(is_acute(&acute));
        let mut spelled_out = begun(worst);
        spelled_out["meetings"][0]["acute"] = json!(false);
        // The child sees where it is.
        spelled_out["meetings"][0]["place"] = Value::Null;
        let spelled_out = case(spelled_out);
        for kind in ALOUD {
            let (one, other) = (Ask::new(kind, ON).of(&acute), Ask::new(kind, ON).of(&spelled_out));
            if let (Some(one), Some(other)) = (&one.release, &other.release) {
                prop_assert_eq!(format!("{:?}", one.facts()), format!("{:?}", other.facts()));
            }
            // Besides contradictions with answers that nobody gave, the same is found.
            let but_contradictions = |judgement: &domain::gate::Judgement| -> Vec<String> {
                let all = judgement.findings.iter().filter(|finding| finding.code != Code::SafetyDisagrees);
                all.map(|finding| format!("{} {} {}", finding.level.as_str(), finding.code, finding.path)).collect()
            };
            prop_assert_eq!(but_contradictions(&one), but_contradictions(&other));
        }
    }
}
