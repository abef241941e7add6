//! The four example cases: each gives its letter on its natural day.

mod common;

use common::*;
use domain::case::{Case, Does};
use domain::document::Version;
use domain::facts::{Blame, FullFacts, Keep, ParentsSaid};
use domain::finding::Level;
use domain::gate::{Judgement, Released};
use jiff::civil::Date;

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
