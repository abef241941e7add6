//! From thirteen nobody is drawn: no document for a young person has a picture with a face, a body or a toy (decision 0070).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::child_of;
use crate::common::{self, DESK, examples, make};
use content::pictures::Shows;
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Version};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Every document for the child of a case, whole and as it may travel.
fn papers(case: &Value, on: &str) -> Vec<Document> {
    let mut papers = Vec::new();
    for kind in Kind::LETTERS.into_iter().filter(|kind| !kind.is_for_adults()) {
        let neutral = kind.has_neutral().then_some(Some(Version::Neutral));
        for version in [None].into_iter().chain(neutral) {
            papers.extend(make(case, kind, version, Audience::Child, on).document);
        }
    }
    papers
}

/// The cases of young people in which much can be told.
fn young() -> Vec<(String, Value, &'static str)> {
    let ways = [
        "plain",
        "interpreter",
        "decided against the child",
        "crowded",
        "reads pictures",
    ];
    let known = common::varied();
    let mut cases: Vec<(String, Value, &'static str)> = ways
        .into_iter()
        .map(|way| format!("13-17 {way}"))
        .filter(|name| known.iter().any(|(other, ..)| other == name))
        .map(|name| {
            let mut case = child_of("13-17", name.split_once(' ').unwrap().1);
            case["people"][0]["figure"] = json!("figure-2");
            case["meetings"][0]["stop_sign"] = json!("Giv mig den røde bamse.");
            case["steps"] = json!([
                {"id": "n", "step": "first-look", "state": "done", "on": "2026-11-20"},
                {"id": "t", "step": "talk", "state": "next", "on": "2026-12-03", "promised": true, "who": "hanne"},
                {"id": "w", "step": "assessment", "state": "waiting", "waiting_for": "svar fra skolen", "next_contact": "2026-12-10", "who": "hanne"}
            ]);
            (name, case, "2026-12-01")
        })
        .collect();
    let samira = examples().into_iter().find(|(name, ..)| *name == "samira");
    cases.extend(samira.map(|(name, case, on)| (name.to_owned(), case, on)));
    cases
}

#[test]
fn no_document_of_a_young_person_shows_a_face_a_body_or_a_toy() {
    let mut kinds = BTreeSet::new();
    let mut seen = 0;
    for (name, case, on) in young() {
        for document in papers(&case, on) {
            assert_eq!(document.band, Band::Thirteen, "{name}");
            kinds.insert(document.kind.as_str());
            for picture in document.blocks.iter().flat_map(Block::pictures) {
                let shows = DESK.content().pictures().shows(&picture.name).unwrap().clone();
                assert_eq!(
                    shows,
                    Shows::Thing,
                    "{name} {}: {}",
                    document.kind.as_str(),
                    picture.name
                );
                assert!(!picture.alt.is_empty());
                seen += 1;
            }
            if document.kind.is_paper() {
                DESK.pdf(&document).unwrap();
            }
        }
    }
    for kind in [
        "before-meeting",
        "opening-card",
        "rights",
        "screen",
        "talk",
        "timeline",
        "feelings",
    ] {
        assert!(kinds.contains(kind), "{kind} was looked at: {kinds:?}");
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_younger_child_sees_people() {
    let case = child_of("10-12", "plain");
    let shown = papers(&case, "2026-12-01")
        .into_iter()
        .flat_map(|document| document.blocks);
    let pictures: Vec<String> = shown
        .flat_map(|block| {
            block
                .pictures()
                .into_iter()
                .map(|one| one.name.clone())
                .collect::<Vec<_>>()
        })
        .collect();
    let figures = pictures.iter().filter(|name| {
        let shows = DESK.content().pictures().shows(name).unwrap();
        matches!(shows, Shows::Figure { .. })
    });
    assert!(figures.count() > 10, "{pictures:?}");
}
