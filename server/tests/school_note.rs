//! The note for a teacher or pedagogue who stands beside the child (N50): what stands there, and when it is spoken instead.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, varied};
use boernehoejde::pipeline::confirmations;
use domain::actor::{Actor, Today};
use domain::case::{Case, PersonId, Words};
use domain::document::{Audience, Document, Kind};
use domain::finding::{Code, Finding, Level};
use domain::gate::{Basis, Request};
use domain::readability::of_text;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

const ON: Date = date(2026, 12, 1);

fn case_of(way: &str) -> Value {
    let name = format!("10-12 {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case
}

/// The note for somebody on a ground: the findings, and the document if there is one.
fn note(case: &Value, who: &str, basis: Option<Basis>) -> (Vec<Finding>, Option<Document>) {
    let request = Request::new(Kind::SchoolNote, ON).share(PersonId::from(who), basis);
    asked(case, &request, &[])
}

/// The note for Birgit with what this child needs before and after, in the adviser's words, with what was confirmed.
fn saying(case: &Value, (before, after): (&str, &str), confirmed: &[Code]) -> (Vec<Finding>, Option<Document>) {
    let request = Request::new(Kind::SchoolNote, ON)
        .share(PersonId::from("birgit"), Some(Basis::Consent))
        .needs(Words::from(before), Words::from(after));
    asked(case, &request, confirmed)
}

fn asked(case: &Value, request: &Request, confirmed: &[Code]) -> (Vec<Finding>, Option<Document>) {
    let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
    let confirmed = confirmations(confirmed, &Actor::command_line());
    let judged = DESK.judge(&case, request, &confirmed, Today(ON)).unwrap();
    let document = judged
        .release
        .as_ref()
        .map(|release| DESK.house().compose(release, None).unwrap());
    (judged.findings, document)
}

fn refused(case: &Value, who: &str, basis: Option<Basis>) -> Vec<(Code, Option<String>)> {
    let (findings, document) = note(case, who, basis);
    assert!(document.is_none(), "{findings:?}");
    let blocks = findings.into_iter().filter(|finding| finding.level == Level::Block);
    blocks.map(|finding| (finding.code, finding.variant)).collect()
}

fn because(variant: &str) -> (Code, Option<String>) {
    (Code::ShareWith, Some(variant.to_owned()))
}

#[test]
fn it_says_that_there_is_a_talk_and_what_helps_and_never_why() {
    for basis in Basis::ALL {
        let (findings, document) = note(&case_of("plain"), "birgit", Some(basis));
        let document = document.unwrap_or_else(|| panic!("{findings:?}"));
        assert_eq!(document.audience, Audience::Adult);
        let text = document.plain_text();
        for part in [
            "Kære Birgit",
            "torsdag den 3. december",
            "Spørg ikke, hvad der er sket",
            "Skriv ikke om det i Aula",
            "makulér det efter brug.",
            "Ring samme dag til mig eller til kommunen.",
            "56 67 31 90",
        ] {
            assert!(text.contains(part), "lacks {part}: {text}");
        }
        // Neither the reason, nor the place, nor who else is there.
        for other in ["hvordan du har det", "lektiecaféen", "Omar", "fodbold", "støtte"] {
            assert!(!text.contains(other), "says {other}: {text}");
        }
        let report = of_text(&text, &[], &DESK.content().lists().unwrap().lexicon);
        assert!(report.net.lix <= 36.0 && report.net.longest_sentence <= 26, "{text}");
        let bytes = DESK.pdf(&document).unwrap();
        assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
    }
}

#[test]
fn it_is_for_one_teacher_or_pedagogue_who_is_not_suspected_and_rests_on_a_ground() {
    let plain = case_of("plain");
    assert!(refused(&plain, "birgit", None).contains(&(Code::MissingField, None)));
    assert!(refused(&plain, "nobody", Some(Basis::Consent)).contains(&(Code::MissingField, None)));
    for who in ["mor", "omar"] {
        assert!(
            refused(&plain, who, Some(Basis::Consent)).contains(&because("school-role")),
            "{who}"
        );
    }
    let mut marked = plain.clone();
    marked["track"] = json!("professional-concern");
    marked["safety"]["suspected"] = json!("other");
    marked["safety"]["suspect_at_home"] = json!("no");
    marked["safety"]["suspect_is"] = json!("listed");
    marked["people"][2]["suspected"] = json!(true);
    marked["meetings"][0]["bisidders"] = json!([]);
    assert!(refused(&marked, "birgit", Some(Basis::Consent)).contains(&because("school-suspected")));
}

#[test]
fn what_this_child_needs_stands_there_in_the_advisers_words_once_somebody_looked_at_them() {
    let plain = case_of("plain");
    let own = ("Ro ved bordet hjælper.", "Lidt tid ude er godt.");
    let (findings, none) = saying(&plain, own, &[]);
    assert!(none.is_none(), "own words to somebody outside are looked at first");
    let asked = findings.iter().filter(|finding| finding.level == Level::Confirm);
    let asked: Vec<&str> = asked.map(|finding| finding.path.as_str()).collect();
    assert_eq!(asked, ["needs-after", "needs-before"], "{findings:?}");
    let (findings, document) = saying(&plain, own, &[Code::ShareWith]);
    let document = document.unwrap_or_else(|| panic!("{findings:?}"));
    let text = document.plain_text();
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("lacks {part}: {text}"));
    assert!(place("Før") < place(own.0) && place(own.0) < place("Bagefter") && place("Bagefter") < place(own.1));
    let bytes = DESK.pdf(&document).unwrap();
    assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
    // A child of whom nothing was written gets the note as before.
    let (_, without) = saying(&plain, ("  ", ""), &[]);
    assert!(without.is_some_and(|document| !document.plain_text().contains(own.0)));
}

#[test]
fn neither_the_reason_nor_what_happened_goes_to_the_school_in_own_words() {
    let mut plain = case_of("plain");
    plain["meetings"][0]["why"] = json!("Jeg vil gerne høre, hvorfor du tit er træt om morgenen.");
    let blocked = |words: &str| {
        let (findings, document) = saying(&plain, (words, ""), &[Code::ShareWith]);
        assert!(document.is_none(), "{words}");
        let blocks = findings.into_iter().filter(|finding| finding.level == Level::Block);
        blocks.map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert!(blocked("Hun er med, fordi du tit er træt om morgenen.").contains(&Code::ShareWith));
    assert!(blocked("Hun er blevet slået.").contains(&Code::EventWords));
    assert!(blocked(&"Ro hjælper. ".repeat(60)).contains(&Code::TooLarge));
    // The home is named to the one who confirms.
    let (findings, _) = saying(&plain, ("Lise henter, når I er færdige.", ""), &[]);
    let home = findings
        .iter()
        .find(|finding| finding.path == "needs-before" && finding.code == Code::ShareWith);
    assert_eq!(
        home.and_then(|finding| finding.variant.as_deref()),
        Some("school-home"),
        "{findings:?}"
    );
}

#[test]
fn where_the_home_may_not_see_it_it_is_spoken() {
    for way in ["secret from the parents", "social control"] {
        let found = refused(&case_of(way), "birgit", Some(Basis::OneMeeting));
        assert!(found.contains(&because("school-spoken")), "{way}: {found:?}");
    }
}
