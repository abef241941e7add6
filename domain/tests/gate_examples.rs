//! The four example cases: each gives its letter on its natural day.

use crate::common::*;
use domain::band::Band;
use domain::case::{Case, Does};
use domain::document::{Kind, Version};
use domain::facts::{Blame, FullFacts, Keep, ParentsSaid};
use domain::finding::{Code, Level};
use domain::gate::{Judgement, Released};
use jiff::civil::Date;
use serde_json::{Value, json};

fn released(json: &str, on: Date) -> Judgement {
    let case = case(json);
    let judgement = Ask::letter(on).of(&case);
    assert!(judgement.release.is_some(), "{:#?}", lines(&judgement));
    let loud = judgement
        .findings
        .iter()
        .filter(|finding| finding.level <= Level::Confirm)
        .count();
    assert_eq!(loud, 0, "{:#?}", lines(&judgement));
    judgement
}

fn full(judgement: &Judgement) -> &FullFacts {
    match judgement.release.as_ref().map(domain::gate::Release::facts) {
        Some(Released::Full(facts)) => facts,
        other => panic!("not full: {other:?}"),
    }
}

#[test]
fn laura_takes_the_full_letter_home() {
    let judgement = released(LAURA, LAURA_DAY);
    let facts = full(&judgement);
    assert_eq!(facts.child.first_name, "Laura");
    assert_eq!(facts.child.age, 11);
    assert_eq!(facts.speaker.first_name, "Hanne");
    assert_eq!(facts.speaker.phone.as_deref(), Some("56 67 31 90"));
    assert_eq!(facts.writer.as_ref().map(|p| p.first_name.as_str()), Some("Omar"));
    assert_eq!(facts.trusted.as_ref().map(|p| p.first_name.as_str()), Some("Birgit"));
    assert_eq!(facts.parents, ParentsSaid::Know);
    assert_eq!(facts.blame, Blame::NotWrong);
    assert_eq!(facts.keep, Keep::Child);
    assert!(facts.home_safe && facts.call_safe && !facts.police_lock && !facts.complaint);
    let meeting = facts.meeting.as_ref().expect("a meeting");
    assert!(meeting.ahead && !meeting.decided_here && meeting.other_place);
    let room: Vec<_> = meeting
        .in_room
        .iter()
        .map(|p| (p.person.first_name.as_str(), p.does))
        .collect();
    assert_eq!(room, [("Hanne", Does::Talks), ("Omar", Does::Writes)]);
}

#[test]
fn samira_takes_the_full_letter_home() {
    let judgement = released(SAMIRA, SAMIRA_DAY);
    assert_eq!(full(&judgement).keep, Keep::Child);
    assert_eq!(judgement.version, Version::Full);
}

#[test]
fn ali_hears_the_full_letter_and_the_paper_stays() {
    let judgement = released(ALI, ALI_DAY);
    let facts = full(&judgement);
    assert_eq!(facts.keep, Keep::Adviser);
    assert_eq!(facts.parents, ParentsSaid::Away);
    assert_eq!(facts.trusted.as_ref().map(|p| p.first_name.as_str()), Some("Peter"));
    assert!(facts.police_lock && !facts.home_safe && !facts.call_safe);
    assert_eq!(facts.speaker.phone, None);
}

#[test]
fn the_bisidder_may_ring_where_the_child_may_not() {
    let guide = Ask::new(Kind::BisidderGuide, ALI_DAY);
    let judgement = guide.of(&case(ALI));
    let facts = full(&judgement);
    assert!(!facts.call_safe);
    assert_eq!(facts.speaker.phone.as_deref(), Some("33 17 00 22"));

    let control = changed(
        ALI,
        &[
            ("safety.social_control", json!(true)),
            ("safety.risk_assessed", json!(true)),
        ],
    );
    assert_eq!(full(&guide.of(&control)).speaker.phone, None);
}

#[test]
fn noah_hears_of_his_second_meeting() {
    let judgement = released(NOAH, NOAH_DAY);
    let facts = full(&judgement);
    let meeting = facts.meeting.as_ref().expect("a meeting");
    assert_eq!(
        meeting.why.as_deref(),
        Some("Så fortæller jeg dig, hvad de voksne har fundet på.")
    );
    assert_eq!(facts.trusted.as_ref().map(|p| p.first_name.as_str()), Some("Mie"));
    assert_eq!(facts.speaker.about.as_deref(), Some("Jeg har røde briller."));
}

#[test]
fn an_empty_case_misses_everything_at_once_and_gives_nothing() {
    let judgement = Ask::letter(ALI_DAY).of(&Case::default());
    assert!(judgement.release.is_none());
    let said = lines(&judgement);
    for path in [
        "child.first_name",
        "child.birth_date",
        "municipality",
        "meetings",
        "people",
        "safety.suspected",
        "safety.suspect_at_home",
        "safety.social_control",
        "safety.parents_know",
        "safety.police",
        "safety.protected_address",
    ] {
        assert!(
            said.iter()
                .any(|line| line.starts_with(&format!("block missing-field {path}"))),
            "{path} in {said:#?}"
        );
    }
}

#[test]
fn under_social_control_the_letter_is_read_aloud_and_says_nothing_of_home() {
    let case = changed(
        SAMIRA,
        &[
            ("track", json!("social-control")),
            ("safety.social_control", json!(true)),
            ("safety.risk_assessed", json!(true)),
            ("safety.suspected", json!("family")),
            ("safety.suspect_at_home", json!("yes")),
            ("safety.parents_know", json!(false)),
            ("safety.delivery", json!("read-aloud")),
            ("people.2.suspected", json!(false)),
            (
                "people.3",
                json!({"id": "tante", "first_name": "Aida", "role": "family", "steady": true, "age": 30}),
            ),
        ],
    );
    let judgement = Ask::letter(SAMIRA_DAY).of(&case);
    let facts = full(&judgement);
    assert_eq!(facts.parents, ParentsSaid::Unsaid);
    assert_eq!(facts.keep, Keep::Adviser);
    assert_eq!(facts.speaker.phone, None);
    assert!(facts.social_control && !facts.home_safe && !facts.call_safe);
    assert_eq!(facts.trusted.as_ref().map(|p| p.first_name.as_str()), Some("Sofie"));
}

#[test]
fn at_the_barnehus_the_adviser_says_jeg_and_somebody_else_talks() {
    let case = changed(
        LAURA,
        &[
            (
                "people.1",
                json!({"id": "eva", "first_name": "Eva", "role": "barnehus"}),
            ),
            ("meetings.0.kind", json!("barnehus")),
            (
                "meetings.0.people",
                json!([{"id": "eva", "does": "talks"}, {"id": "hanne", "does": "supports"}]),
            ),
        ],
    );
    let judgement = Ask::letter(LAURA_DAY).of(&case);
    let facts = full(&judgement);
    assert_eq!(facts.speaker.first_name, "Hanne");
    let room: Vec<_> = facts
        .meeting
        .iter()
        .flat_map(|meeting| &meeting.in_room)
        .map(|p| p.does)
        .collect();
    assert_eq!(room, [Does::Supports, Does::Talks]);
}

#[test]
fn the_house_may_be_named_as_the_place_where_they_meet_and_nowhere_else() {
    let words = |kind: &str, field: &str, delivery: &str| {
        let case = changed(
            ALI,
            &[
                ("safety.police", json!("considered")),
                ("safety.delivery", json!(delivery)),
                ("meetings.0.kind", json!(kind)),
                (field, json!("Børnehus Sjælland")),
            ],
        );
        let judgement = Ask::letter(ALI_DAY).version(Version::Full).of(&case);
        let about_the_event = judgement.findings.iter();
        about_the_event
            .filter(|finding| finding.code == Code::EventWords)
            .count()
    };
    // A child has to know where it is going.
    assert_eq!(words("barnehus", "meetings.0.place", "read-aloud"), 0);
    assert_eq!(words("first-talk", "meetings.0.place", "read-aloud"), 1);
    assert_eq!(words("barnehus", "meetings.0.why", "read-aloud"), 1);
    assert_eq!(words("barnehus", "meetings.0.place", "kept-by-safe-adult"), 1);
}

#[test]
fn guilt_is_denied_before_the_first_talk_and_not_again() {
    for (kind, blame) in [
        ("first-talk", Blame::NotWrong),
        ("follow-up", Blame::Unsaid),
        ("closing", Blame::Unsaid),
        ("network", Blame::Unsaid),
    ] {
        let case = changed(LAURA, &[("meetings.0.kind", json!(kind))]);
        let judgement = Ask::letter(LAURA_DAY).of(&case);
        assert_eq!(full(&judgement).blame, blame, "{kind}");
    }
}

#[test]
fn once_confirmed_only_the_neutral_letter_goes_to_a_home_that_is_not_safe() {
    let case = changed(
        LAURA,
        &[
            ("safety.suspected", json!("unknown")),
            ("safety.suspect_at_home", json!("unknown")),
            ("people.0.number_is_neutral", json!(true)),
        ],
    );
    let judgement = Ask::letter(LAURA_DAY).of(&case);
    assert_eq!(judgement.unconfirmed, [Code::HomeNotSafe]);
    assert!(judgement.release.is_none());

    let judgement = Ask::letter(LAURA_DAY).confirming(&[Code::HomeNotSafe]).of(&case);
    let release = judgement.release.expect("confirmed");
    assert_eq!(release.confirmed(), [Code::HomeNotSafe]);
    let Released::Neutral(facts) = release.facts() else {
        panic!("full");
    };
    assert_eq!(facts.child_first_name, "Laura");
    assert_eq!(facts.adviser_first_name, "Hanne");
    assert!(facts.phone.is_some() && facts.meeting.is_some());
}

#[test]
fn a_band_without_a_birth_date_gives_no_right_of_age() {
    let case = changed(
        LAURA,
        &[
            ("child.birth_date", Value::Null),
            ("child.band", json!("13-17")),
            (
                "decisions",
                json!([{"matter": "support", "decided_on": "2026-11-01", "what": "Du får en ven."}]),
            ),
        ],
    );
    let judgement = Ask::letter(LAURA_DAY).of(&case);
    let facts = full(&judgement);
    assert!(facts.child.age < 10 && !facts.complaint);
    assert_eq!(facts.child.band, Band::Thirteen);
}
