//! Papers for adults outside the case: what the parents hear (N54), and the answer to whoever notified. What stands there, and to whom it is
//! never given.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, make, varied};
use domain::actor::Today;
use domain::case::NoticeId;
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Finding, Level};
use domain::gate::Request;
use domain::readability::of_text;
use serde_json::{Value, json};

const ON: &str = "2026-12-09";
const SENTENCE: &str = "Vi har talt om skolen og om fodbold.";

/// A case of this way after its talk, with a sentence for the parents and an underretning.
fn after(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, mut case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case["meetings"][0]["state"] = json!("held");
    case["meetings"][0]["closing"] = json!({"may_say_to_parents": SENTENCE});
    case["notices"] = json!([{"id": "n1", "received_at": "2026-11-23T10:15"}]);
    case
}

fn says(case: &Value, kind: Kind) -> String {
    let outcome = make(case, kind, None, Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    assert_eq!((document.audience, document.version), (Audience::Adult, Version::Full));
    let text = document.plain_text();
    let report = of_text(&text, &[], &DESK.content().lists().unwrap().lexicon);
    assert!(report.net.lix <= 36.0 && report.net.longest_sentence <= 26, "{text}");
    assert!(DESK.pdf(&document).unwrap().starts_with(b"%PDF"));
    text
}

fn blocks(case: &Value, kind: Kind) -> Vec<(Code, Option<String>)> {
    let outcome = make(case, kind, None, Audience::Child, ON);
    let blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
    let blocks: Vec<_> = blocks.map(|finding| (finding.code, finding.variant.clone())).collect();
    assert_eq!(outcome.document.is_none(), !blocks.is_empty(), "{blocks:?}");
    blocks
}

fn keeps_back(case: &Value, variant: &str) {
    let found = blocks(case, Kind::ParentsSentence);
    assert!(
        found.contains(&(Code::ShareWith, Some(variant.to_owned()))),
        "{found:?}"
    );
}

#[test]
fn the_parents_hear_the_sentence_word_for_word_and_nothing_else_of_the_talk() {
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        let mut case = after(band, "plain");
        case["meetings"][0]["said"] =
            json!([{"id": "u1", "text": "Jeg sover dårligt.", "confirmed": true, "on_paper": true}]);
        case["meetings"][0]["closing"]["needs"] = json!("At du ringer.");
        let text = says(&case, Kind::ParentsSentence);
        assert!(text.contains(SENTENCE), "{text}");
        // The child is not asked at home why it said no more.
        assert!(
            text.contains("Det er mig og ikke ") && text.contains(", der har ansvaret for, hvad der står her."),
            "{text}"
        );
        // Parents know from whom a paper comes.
        assert!(text.contains("Krogh, rådgiver i kommunen"), "{text}");
        for other in ["sover dårligt", "ringer.", "aftalt", "lov til"] {
            assert!(!text.contains(other), "{band} says {other}: {text}");
        }
    }
}

#[test]
fn no_paper_goes_to_parents_who_do_not_know_or_while_the_police_ask() {
    let mut unknowing = after("10-12", "plain");
    unknowing["safety"]["parents_know"] = json!(false);
    keeps_back(&unknowing, "parents-unknowing");
    let secret = after("10-12", "secret from the parents");
    keeps_back(&secret, "parents-unknowing");
    keeps_back(&secret, "parents-police");
    keeps_back(&after("10-12", "social control"), "parents-control");
    // A word of what may have happened is not said to them either.
    let mut told = after("10-12", "plain");
    told["meetings"][0]["closing"]["may_say_to_parents"] = json!("Vi har talt om, at far slår.");
    let found = blocks(&told, Kind::ParentsSentence);
    assert!(found.iter().any(|(code, _)| *code == Code::EventWords), "{found:?}");
}

#[test]
fn whoever_notified_hears_that_it_came_and_no_child_is_named() {
    let mut case = after("10-12", "plain");
    let text = says(&case, Kind::NotifierNote);
    assert!(
        text.contains("23. november") && text.contains("Vi kan ikke fortælle, hvad der sker nu."),
        "{text}"
    );
    assert!(text.contains("Er et barn i fare lige nu, så ring 112."), "{text}");
    for name in ["Laura", "Birgit", "tavshedspligt"] {
        assert!(!text.contains(name), "{text}");
    }
    // What was written for a professional stands there, with that it is to be kept.
    case["notices"][0]["outcome"] = json!("Vi er begyndt på en børnefaglig undersøgelse.");
    let more = says(&case, Kind::NotifierNote);
    assert!(
        more.contains("børnefaglig undersøgelse") && more.contains("ikke at fortælle videre, hvad der står her."),
        "{more}"
    );
    assert!(!more.contains("Vi kan ikke fortælle"), "{more}");
    // And an answer still is given when the case has ended.
    case["state"] = json!("closed");
    assert!(says(&case, Kind::NotifierNote).contains("23. november"));
}

#[test]
fn an_earlier_underretning_is_answered_where_it_is_asked_for() {
    let mut case = after("10-12", "plain");
    case["notices"] = json!([
        {"id": "n1", "received_at": "2026-12-02T09:00"},
        {"id": "n2", "received_at": "2026-11-23T10:15"},
    ]);
    let case: domain::case::Case = serde_json::from_value(case).unwrap();
    let on = jiff::civil::date(2026, 12, 9);
    let asked = |id: &str| {
        let request = Request::new(Kind::NotifierNote, on).notice(NoticeId::from(id));
        DESK.judge(&case, &request, &[], Today(on)).unwrap()
    };
    for (id, came) in [("n1", "2. december"), ("n2", "23. november")] {
        let judged = asked(id);
        let release = judged.release.unwrap_or_else(|| panic!("{id}: {:?}", judged.findings));
        let text = DESK.house().compose(&release, None).unwrap().plain_text();
        assert!(text.contains(came), "{id}: {text}");
    }
    let unknown = asked("none");
    assert!(unknown.release.is_none());
    let found = |finding: &Finding| finding.code == Code::UnknownReference && finding.path == "notices";
    assert!(unknown.findings.iter().any(found), "{:?}", unknown.findings);
}

#[test]
fn the_latest_underretning_is_answered_and_none_that_came_later() {
    let mut case = after("10-12", "plain");
    case["notices"] = json!([
        {"id": "n1", "received_at": "2026-12-02T09:00"},
        {"id": "n2", "received_at": "2026-11-23T10:15", "outcome": "Det er for en anden."},
        {"id": "n3", "received_at": "2026-12-20T09:00"},
    ]);
    let text = says(&case, Kind::NotifierNote);
    assert!(
        text.contains("2. december") && !text.contains("Det er for en anden"),
        "{text}"
    );
    case["notices"] = json!([]);
    let found = blocks(&case, Kind::NotifierNote);
    assert!(found.iter().any(|(code, _)| *code == Code::MissingField), "{found:?}");
}
