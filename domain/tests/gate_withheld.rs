//! Which steps stay unsaid under which safety answer: what holds everywhere, and what a municipality's pack adds.

use crate::common::*;
use domain::case::{Case, StepWord};
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::{Answer, FLOOR, Released};
use domain::timeline::{Stands, may_be_said};
use proptest::prelude::*;
use serde_json::{Value, json};

const WORDS: [&str; 12] = [
    "guidance",
    "placement",
    "talk",
    "parents-talk",
    "police",
    "police-interview",
    "medical-check",
    "barnehus",
    "network-meeting",
    "school-meeting",
    "decision",
    "help",
];

fn word(name: &str) -> StepWord {
    serde_json::from_value(json!(name)).expect("a step")
}

/// A step as a case file has it: neither done nor promised unless it says so.
fn step(at: usize, (name, state, promised): (&str, &str, bool)) -> Value {
    let mut step = json!({"id": format!("s{at}"), "step": name, "state": state});
    if promised || state == "done" {
        step["on"] = json!("2026-12-20");
        step["promised"] = json!(promised);
    }
    if state == "waiting" {
        step["waiting_for"] = json!("Vi venter lidt.");
        step["next_contact"] = json!("2026-12-09");
    }
    step
}

/// The way a child is shown, each step with whether it is the large one; whatever is to be confirmed is confirmed.
fn way(steps: &[(&str, &str, bool)], given: &[Answer], withheld: &[(StepWord, Answer)]) -> Vec<(StepWord, bool)> {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    let steps: Vec<Value> = steps.iter().enumerate().map(|(at, one)| step(at, *one)).collect();
    case["steps"] = json!(steps);
    let is = |answer| given.contains(&answer);
    case["safety"] = json!({
        "suspected": if is(Answer::HomeUnsafe) { "parent" } else { "none" },
        "suspect_at_home": if is(Answer::HomeUnsafe) { "yes" } else { "no" },
        "social_control": is(Answer::SocialControl),
        "risk_assessed": true,
        "journey": "no",
        "parents_know": true,
        // A child who is a witness: nobody need be suspected. A step of the police beside "no police" would disagree.
        "police": if is(Answer::PoliceLock) { "considered" } else { "interview-held" },
        "police_about": "child-witness",
        "protected_address": false,
        "delivery": "read-aloud",
    });
    let case: Case = serde_json::from_value(case).expect("a case");
    let mut ask = Ask::new(Kind::Timeline, LAURA_DAY)
        .version(Version::Full)
        .confirming(&Code::ALL);
    ask.withheld = withheld.to_vec();
    let judgement = ask.of(&case);
    let told = lines(&judgement);
    match judgement.release.as_ref().map(|release| release.facts()) {
        Some(Released::Full(facts)) => {
            let stations = facts.timeline.iter();
            stations.map(|station| (station.step, station.featured)).collect()
        }
        // A way with nothing to say in it is not made; the adviser is told so.
        _ if told == ["block missing-field steps"] => Vec::new(),
        _ => panic!("nothing was released: {told:#?}"),
    }
}

fn names(way: &[(StepWord, bool)]) -> Vec<StepWord> {
    way.iter().map(|(step, _)| *step).collect()
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let all = vec![Answer::PoliceLock, Answer::SocialControl, Answer::HomeUnsafe];
    prop::sample::subsequence(all, 0..=3)
}

fn steps() -> impl Strategy<Value = Vec<(&'static str, &'static str, bool)>> {
    let states = vec!["done", "now", "next", "later", "waiting"];
    prop::collection::vec(
        (
            prop::sample::select(WORDS.to_vec()),
            prop::sample::select(states),
            any::<bool>(),
        ),
        1..8,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is shown is exactly what is done, promised, or withheld by nobody; one station is large.
    #[test]
    fn a_plan_is_shown_where_neither_the_floor_nor_the_pack_withholds_it(
        steps in steps(),
        given in answers(),
        withheld in prop::collection::vec((prop::sample::select(WORDS.to_vec()), prop::sample::select(vec![
            Answer::PoliceLock, Answer::SocialControl, Answer::HomeUnsafe,
        ])), 0..4),
    ) {
        let withheld: Vec<(StepWord, Answer)> = withheld.into_iter().map(|(name, answer)| (word(name), answer)).collect();
        let shown = way(&steps, &given, &withheld);
        // Under social control the home is not safe either.
        let holds = |answer: Answer| {
            given.contains(&answer)
                || answer == Answer::PlacementUndecided
                || (answer == Answer::HomeUnsafe && given.contains(&Answer::SocialControl))
        };
        let hidden = |name: &str| {
            FLOOR.iter().chain(&withheld).any(|(step, answer)| *step == word(name) && holds(*answer))
        };
        // What has no words as a perhaps is left out; so is the talk with a suspected parent.
        let can_be_said = |name: &str, state: &str, promised: bool| {
            let suspected = name == "parents-talk" && given.contains(&Answer::HomeUnsafe);
            state != "later" || promised || (may_be_said(word(name), Stands::Maybe) && !suspected)
        };
        let mut expected: Vec<(bool, StepWord)> = steps
            .iter()
            .filter(|(name, state, promised)| *state == "done" || *promised || !hidden(name))
            .filter(|(name, state, promised)| can_be_said(name, state, *promised))
            .map(|(name, state, _)| (*state != "done", word(name)))
            .collect();
        // What is done stands first; here all of it was done on one day.
        expected.sort_by_key(|(ahead, _)| *ahead);
        let expected: Vec<StepWord> = expected.into_iter().map(|(_, step)| step).collect();
        prop_assert_eq!(names(&shown), expected);
        let large = shown.iter().filter(|(_, featured)| *featured).count();
        prop_assert_eq!(large, usize::from(!shown.is_empty()), "{:?}", shown);
    }

    /// A pack can only tighten: with it, nothing is shown that is not shown without it.
    #[test]
    fn a_pack_never_shows_more(steps in steps(), given in answers(), name in prop::sample::select(WORDS.to_vec())) {
        let floor = names(&way(&steps, &given, &[]));
        for answer in [Answer::PoliceLock, Answer::SocialControl, Answer::HomeUnsafe] {
            let tighter = names(&way(&steps, &given, &[(word(name), answer)]));
            prop_assert!(tighter.iter().all(|step| floor.contains(step)));
            prop_assert!(floor.iter().all(|step| tighter.contains(step) || *step == word(name)));
        }
    }
}

#[test]
fn what_the_gate_withholds_everywhere_is_this() {
    let plans: Vec<(&str, &str, bool)> = WORDS.iter().map(|name| (*name, "next", false)).collect();
    let left = |given| names(&way(&plans, &[given], &[]));
    let without = |gone: &[&str]| -> Vec<StepWord> {
        WORDS
            .iter()
            .filter(|name| !gone.contains(name) && **name != "placement")
            .map(|name| word(name))
            .collect()
    };
    let police = [
        "police",
        "police-interview",
        "medical-check",
        "barnehus",
        "parents-talk",
        "guidance",
    ];
    assert_eq!(left(Answer::PoliceLock), without(&police));
    assert_eq!(
        left(Answer::SocialControl),
        without(&["parents-talk", "network-meeting"])
    );
    assert_eq!(left(Answer::HomeUnsafe), without(&[]));
}

/// What the child's screen tells of a talk on the twelfth: the day on its way, and how many talks it names.
fn of_the_talk(parents_know: bool, kind: &str, police: &str) -> (Option<String>, usize) {
    told_by(Kind::Screen, parents_know, kind, police)
}

fn told_by(document: Kind, parents_know: bool, kind: &str, police: &str) -> (Option<String>, usize) {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    case["meetings"][0]["kind"] = json!(kind);
    case["meetings"][0]["starts_at"] = json!("2026-12-12T10:00");
    case["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-12T10:00"});
    case["steps"] = json!([{"id": "s0", "step": "talk", "state": "next", "on": "2026-12-12", "promised": true}]);
    case["safety"]["parents_know"] = json!(parents_know);
    case["safety"]["delivery"] = json!("read-aloud");
    case["safety"]["police"] = json!(police);
    case["safety"]["police_about"] = json!("child-witness");
    let case: Case = serde_json::from_value(case).expect("a case");
    let judgement = Ask::new(document, LAURA_DAY)
        .version(Version::Full)
        .confirming(&Code::ALL)
        .of(&case);
    let told = lines(&judgement);
    match judgement.release.as_ref().map(|release| release.facts()) {
        Some(Released::Full(facts)) => {
            let talk = facts.timeline.iter().find(|station| station.step == StepWord::Talk);
            let day = talk.expect("the talk").day.map(|day| day.to_string());
            (day, facts.meets.len())
        }
        _ => panic!("nothing was released: {told:#?}"),
    }
}

#[test]
fn a_talk_that_the_parents_do_not_know_of_is_on_no_screen_that_may_be_open_at_home() {
    assert_eq!(of_the_talk(true, "follow-up", "none"), (Some("2026-12-12".into()), 1));
    assert_eq!(
        of_the_talk(false, "follow-up", "none"),
        (None, 0),
        "the child could be kept at home that day"
    );
}

#[test]
fn a_way_that_stays_with_the_adviser_says_the_day_all_the_same() {
    let read_aloud = told_by(Kind::Timeline, false, "follow-up", "none");
    assert_eq!(
        read_aloud,
        (Some("2026-12-12".into()), 0),
        "and no paper tells of talks above the way"
    );
}

#[test]
fn a_day_at_the_boernehus_is_on_no_screen_while_the_police_decide_what_is_told() {
    assert_eq!(of_the_talk(true, "barnehus", "interview-held").1, 1);
    assert_eq!(of_the_talk(true, "barnehus", "considered").1, 0);
}
