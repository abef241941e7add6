//! Documents about a decision: which decision, where the child is told that it can complain, and that none of them travels to a
//! home that is not safe.

use crate::common::*;
use domain::case::Followed;
use domain::document::{Kind, Version};
use domain::facts::FullFacts;
use domain::finding::Code;
use domain::gate::{Judgement, Released};
use serde_json::{Value, json};

const LETTER: Kind = Kind::Decision;

fn decided(matter: &str, followed: &str, on: &str) -> Value {
    json!({"id": "d1", "matter": matter, "what": "Du kan gå til fodbold.", "why": "Det gør dig glad.",
        "how_you_counted": "Du sagde, hvad du ville.", "followed": followed, "purpose": "At have det sjovt",
        "lasts": "Et år", "decided_on": on, "told_on": on, "made_by": "municipality"})
}

fn full(judgement: &Judgement) -> &FullFacts {
    let release = judgement.release.as_ref();
    match release.unwrap_or_else(|| panic!("{:#?}", lines(judgement))).facts() {
        Released::Full(facts) => facts,
        Released::Neutral(_) => panic!("neutral"),
    }
}

/// Laura with this decision and other changes.
fn judged(ask: &Ask, decisions: Value, edits: &[(&str, Value)]) -> Judgement {
    let mut all = vec![("decisions", decisions)];
    all.extend(edits.iter().cloned());
    ask.of(&changed(LAURA, &all))
}

#[test]
fn a_complaint_is_told_from_ten_years_and_for_the_list_alone_whatever_became_of_the_view() {
    for (born, age) in [("2017-06-01", 9), ("2016-06-01", 10), ("2009-06-01", 17)] {
        for (matter, listed) in [("support", true), ("contact", true), ("other", false)] {
            for (word, followed) in [
                ("yes", Followed::Yes),
                ("partly", Followed::Partly),
                ("no", Followed::No),
                ("no-view", Followed::NoView),
            ] {
                let decision = json!([decided(matter, word, "2026-11-20")]);
                let edits = [("child.birth_date", json!(born))];
                let letter = judged(&Ask::new(LETTER, LAURA_DAY), decision.clone(), &edits);
                let facts = full(&letter);
                let given = age >= 10 && listed;
                assert_eq!(facts.complaint, given, "{age} {matter} {word}");
                let told = facts.decision.as_ref().expect("the decision");
                assert_eq!(told.followed, Some(followed), "{age} {matter}");
                assert_eq!(told.until.is_some(), given, "{age} {matter}");
                let sheet = judged(&Ask::new(Kind::ComplaintSheet, LAURA_DAY), decision, &edits);
                assert_eq!(sheet.release.is_some(), given, "{age} {matter}: {:?}", lines(&sheet));
                let refused =
                    [Code::ComplaintUnderTen, Code::ComplaintNotOnList].map(|code| having(&sheet, code).len());
                assert_eq!(refused.iter().sum::<usize>(), usize::from(!given), "{age} {matter}");
            }
        }
    }
}

#[test]
fn the_latest_decision_is_told_and_another_by_its_name() {
    let mut older = decided("other", "yes", "2026-10-01");
    older["id"] = json!("d0");
    older["what"] = json!("Du får en ny skole.");
    let mut later = decided("support", "yes", "2027-02-01");
    later["id"] = json!("d2");
    let all = json!([decided("support", "no", "2026-11-20"), older, later]);
    let letter = judged(&Ask::new(LETTER, LAURA_DAY), all.clone(), &[]);
    let facts = full(&letter);
    assert_eq!(facts.decision.as_ref().expect("one").what, "Du kan gå til fodbold.");
    assert!(facts.complaint);
    let mut named = Ask::new(LETTER, LAURA_DAY);
    named.request.decision = Some("d0".into());
    let letter = judged(&named, all, &[]);
    let facts = full(&letter);
    assert_eq!(facts.decision.as_ref().expect("one").what, "Du får en ny skole.");
    // The other decision gives a complaint; this one does not.
    assert!(!facts.complaint && facts.decision.as_ref().expect("one").until.is_none());
}

#[test]
fn the_last_day_is_the_one_named_or_four_weeks_from_when_the_child_was_told() {
    let told = |decision: Value| {
        let ask = Ask::new(LETTER, LAURA_DAY).confirming(&[Code::ComplaintLate]);
        let letter = judged(&ask, json!([decision]), &[]);
        let decision = full(&letter).decision.as_ref().expect("one");
        (decision.until.map(|day| day.to_string()), decision.late)
    };
    let usual = || decided("support", "no", "2026-11-20");
    assert_eq!(told(usual()), (Some("2026-12-18".into()), false));
    let mut named = usual();
    named["complaint_until"] = json!("2026-12-20");
    assert_eq!(told(named), (Some("2026-12-20".into()), false));
    let mut untold = usual();
    untold.as_object_mut().expect("an object").remove("told_on");
    assert_eq!(told(untold), (None, false));
    assert_eq!(told(decided("support", "no", "2026-10-01")), (None, true));
}

#[test]
fn a_closed_case_still_tells_its_decision_until_the_last_day() {
    let closed = |told: &str, why: &str| {
        let mut decision = decided("support", "no", "2026-10-01");
        decision["told_on"] = json!(told);
        let edits = [("state", json!("closed")), ("closed_why", json!(why))];
        let ask = Ask::new(LETTER, LAURA_DAY).confirming(&[Code::ComplaintLate]);
        judged(&ask, json!([decision]), &edits)
    };
    assert!(closed("2026-11-10", "ended").release.is_some());
    assert_eq!(having(&closed("2026-10-02", "ended"), Code::CaseClosed).len(), 1);
    // After a child has died nothing is made for it.
    assert_eq!(having(&closed("2026-11-10", "died"), Code::CaseClosed).len(), 1);
    // Nothing else is made for a closed case.
    let letter = changed(
        LAURA,
        &[
            ("state", json!("closed")),
            ("decisions", json!([decided("support", "no", "2026-11-20")])),
        ],
    );
    assert_eq!(
        having(&Ask::new(Kind::Rights, LAURA_DAY).of(&letter), Code::CaseClosed).len(),
        1
    );
}

#[test]
fn without_a_signature_there_is_a_draft_and_nothing_else() {
    for kind in [Kind::Decision, Kind::ComplaintSheet] {
        let mut ask = Ask::new(kind, LAURA_DAY);
        ask.unsigned = vec!["complaint".into(), "see-papers".into()];
        let decision = json!([decided("support", "no", "2026-11-20")]);
        let stopped = judged(&ask, decision.clone(), &[]);
        assert!(stopped.release.is_none(), "{kind:?}");
        assert!(lines(&stopped).contains(&"block unsigned-right rights (draft)".to_owned()));
        ask.request.draft = true;
        let made = judged(&ask, decision.clone(), &[]);
        assert!(
            made.release.as_ref().is_some_and(domain::gate::Release::is_draft),
            "{:?}",
            lines(&made)
        );
        // A signed text needs no draft, and a letter that waits for nobody is never one.
        ask.unsigned.clear();
        ask.request.draft = false;
        let signed = judged(&ask, decision, &[]);
        assert!(signed.release.is_some_and(|release| !release.is_draft()));
    }
    let mut rights = Ask::new(Kind::Rights, LAURA_DAY);
    rights.unsigned = vec!["bisidder".into()];
    rights.request.draft = true;
    let release = rights.of(&changed(LAURA, &[])).release.expect("the rights");
    assert!(!release.is_draft());
}

#[test]
fn none_of_them_travels_to_a_home_that_is_not_safe_or_under_social_control() {
    let unsafe_homes: [&[(&str, Value)]; 4] = [
        &[
            ("safety.suspected", json!("family")),
            ("safety.suspect_at_home", json!("yes")),
        ],
        &[
            ("safety.suspected", json!("unknown")),
            ("safety.suspect_at_home", json!("unknown")),
        ],
        &[("safety.parents_know", json!(false))],
        &[
            ("safety.social_control", json!(true)),
            ("safety.risk_assessed", json!(true)),
        ],
    ];
    for kind in [Kind::Decision, Kind::ComplaintSheet] {
        for answers in unsafe_homes {
            for version in [None, Some(Version::Full), Some(Version::Neutral)] {
                for pocket in [false, true] {
                    let mut edits = answers.to_vec();
                    edits.push(("safety.delivery", json!("take-home")));
                    let mut ask = Ask::new(kind, LAURA_DAY).confirming(&Code::ALL);
                    ask.request.version = version;
                    ask.request.pocket = pocket;
                    let decision = json!([decided("support", "no", "2026-11-20")]);
                    let judgement = judged(&ask, decision, &edits);
                    assert!(judgement.release.is_none(), "{kind:?} {answers:?} {version:?} {pocket}");
                }
            }
        }
        let aloud = [
            ("safety.parents_know", json!(false)),
            ("safety.delivery", json!("read-aloud")),
        ];
        let decision = json!([decided("support", "no", "2026-11-20")]);
        let judgement = judged(&Ask::new(kind, LAURA_DAY).confirming(&Code::ALL), decision, &aloud);
        assert!(judgement.release.is_some(), "{:?}", lines(&judgement));
    }
}
