//! What an adviser writes on by hand (ending sheet, cues, checklist): it goes to nobody, so no home has to be safe for it, and
//! what the child may not carry the adviser may.

use crate::common::{ALI, ALI_DAY, Ask, LAURA, LAURA_DAY, case, having, lines};
use domain::case::{Case, Disclosure};
use domain::document::{Kind, Version};
use domain::finding::Code;
use domain::gate::{Request, no_neutral};
use serde_json::{Value, json};

const PAPERS: [Kind; 3] = [Kind::EndingSheet, Kind::CuesCard, Kind::ChecklistPaper];

/// Laura's case, her home not safe and her paper taken there.
fn unsafe_home() -> Case {
    let mut value: Value = serde_json::from_str(LAURA).expect("JSON");
    value["safety"]["parents_know"] = json!(false);
    value["safety"]["delivery"] = json!("take-home");
    serde_json::from_value(value).expect("a case")
}

#[test]
fn they_are_there_whatever_the_home_is() {
    for kind in PAPERS {
        for (case, on) in [(unsafe_home(), LAURA_DAY), (case(ALI), ALI_DAY)] {
            let judgement = Ask::new(kind, on).of(&case);
            assert!(judgement.release.is_some(), "{kind:?}: {:?}", lines(&judgement));
        }
    }
    // The page of the same talk that goes home does not.
    let taken = Ask::new(Kind::TakeHomeByHand, LAURA_DAY).of(&unsafe_home());
    assert!(taken.release.is_none(), "{:?}", lines(&taken));
}

#[test]
fn a_child_that_told_takes_them_from_nobody() {
    let mut told = case(LAURA);
    told.disclosures.push(Disclosure::default());
    assert!(told.asks_for_safety_again());
    for kind in PAPERS {
        let judgement = Ask::new(kind, LAURA_DAY).of(&told);
        assert!(
            having(&judgement, Code::SafetyAgain).is_empty(),
            "{kind:?}: {:?}",
            lines(&judgement)
        );
    }
    let guide = Ask::new(Kind::BisidderGuide, LAURA_DAY).of(&told);
    assert!(
        !having(&guide, Code::SafetyAgain).is_empty(),
        "the guide leaves the house"
    );
    // A kit of before holds what the child carries: it is not printed again.
    let kit = Ask::new(Kind::Kit, LAURA_DAY).of(&told);
    assert!(!having(&kit, Code::SafetyAgain).is_empty(), "{:?}", lines(&kit));
}

#[test]
fn a_card_to_fold_is_the_advisers_and_no_pocket_of_the_child() {
    assert!(!Request::new(Kind::CuesCard, LAURA_DAY).pocket(true).pocket);
    assert!(Request::new(Kind::OpeningCard, LAURA_DAY).pocket(true).pocket);
}

#[test]
fn none_of_them_travels_in_another_version_or_before_the_answers() {
    for kind in PAPERS {
        let neutral = Ask::new(kind, LAURA_DAY).version(Version::Neutral).of(&case(LAURA));
        assert!(!having(&neutral, Code::NoNeutral).is_empty(), "{kind:?}");
        let mut open = case(LAURA);
        open.safety = None;
        let judgement = Ask::new(kind, LAURA_DAY).of(&open);
        assert!(judgement.release.is_none(), "{kind:?} without an answer");
    }
}

/// The journal note is made past the gate; its version is judged by the same rule.
#[test]
fn a_journal_note_has_no_version_that_travels() {
    let refused = no_neutral(Kind::JournalNote, Version::Neutral).expect("refused");
    assert_eq!(refused.code, Code::NoNeutral);
    assert!(no_neutral(Kind::JournalNote, Version::Full).is_none());
    assert!(no_neutral(Kind::BeforeMeeting, Version::Neutral).is_none());
}
