//! The note for a teacher or pedagogue who stands beside the child (N50): what stands there, and when it is spoken instead.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::{DESK, varied};
use domain::actor::Today;
use domain::case::{Case, PersonId};
use domain::document::{Audience, Document, Kind};
use domain::finding::{Code, Finding, Level};
use domain::gate::{Basis, Request};
use domain::readability::of_text;
use jiff::civil::date;
use serde_json::{Value, json};

fn case_of(way: &str) -> Value {
    let name = format!("10-12 {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case
}

/// The note for somebody on a ground: the findings, and the document if there is one.
fn note(case: &Value, who: &str, basis: Option<Basis>) -> (Vec<Finding>, Option<Document>) {
    let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
    let on = date(2026, 12, 1);
    let request = Request::new(Kind::SchoolNote, on).share(PersonId::from(who), basis);
    let judged = DESK.judge(&case, &request, &[], Today(on)).unwrap();
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
            "Makulér papiret efter brug.",
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
fn where_the_home_may_not_see_it_it_is_spoken() {
    for way in ["secret from the parents", "social control"] {
        let found = refused(&case_of(way), "birgit", Some(Basis::OneMeeting));
        assert!(found.contains(&because("school-spoken")), "{way}: {found:?}");
    }
}
