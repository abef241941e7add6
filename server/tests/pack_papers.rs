//! Papers that are made of a pack and of no case: how a case goes (N46, N49), and the page for front staff (N51).
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::DESK;
use content::pack_papers::{front_staff_leaflet, process_plan};
use domain::band::Band;
use domain::case::{PackId, Track};
use domain::document::{Audience, Block, Document};
use domain::readability::of_text;

const PACKS: [&str; 4] = ["generic", "koege", "koebenhavn", "dragoer"];

fn plan(pack: &str, track: &str) -> Document {
    let made = process_plan(DESK.content(), &PackId::from(pack), track, Band::Seven);
    made.unwrap().unwrap_or_else(|| panic!("{pack} has no {track}"))
}

fn leaflet(pack: &str) -> Document {
    front_staff_leaflet(DESK.content(), &PackId::from(pack))
        .unwrap()
        .unwrap()
}

fn pages(document: &Document) -> usize {
    let bytes = DESK.pdf(document).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
}

/// The steps of a plan: the name of each and what is said of it.
fn steps(document: &Document) -> Vec<(String, String)> {
    let mut steps = Vec::new();
    for block in &document.blocks {
        if let Block::Facts { facts, .. } = block {
            steps.extend(facts.iter().map(|fact| (fact.label.plain(), fact.value.plain())));
        }
    }
    steps
}

#[test]
fn a_track_on_paper_has_every_step_of_the_pack_with_who_when_where_and_what_the_child_hears() {
    for pack in PACKS {
        let own = DESK.content().pack(&PackId::from(pack)).unwrap().unwrap();
        for track in Track::ALL {
            let code = serde_json::to_value(track).unwrap();
            let document = plan(pack, code.as_str().unwrap());
            assert_eq!(document.audience, Audience::Adult);
            let told = steps(&document);
            for step in &own.track(track).unwrap().steps {
                let plan = own.step(step.step).unwrap();
                let (_, said) = told.iter().find(|(name, _)| *name == plan.name).unwrap();
                assert!(said.contains("Til barnet: \""), "{pack} {code} {}: {said}", plan.name);
                assert!(said.contains(&step.source), "{pack} {code} {}: {said}", plan.name);
                if let Some(span) = &plan.span {
                    assert!(said.contains(&format!("Frist: {}", span.for_adults())), "{said}");
                }
                if let Some(local) = &plan.local {
                    assert!(said.contains(&format!("Hvor: {local}")), "{said}");
                }
                if !plan.who.is_empty() {
                    assert!(said.contains("Hvem: "), "{said}");
                }
                // What an adult has time for is no promise to the child.
                let child = said.lines().find(|line| line.starts_with("Til barnet")).unwrap();
                let span = plan.span.as_ref().map(|span| span.for_adults());
                let spans = ["24 timer", "fire måneder", "4 måneder"];
                assert!(!spans.iter().any(|span| child.contains(span)), "{child}");
                assert!(span.is_none_or(|span| !child.contains(span)), "{child}");
            }
            for phone in &own.phones {
                assert!(
                    told.iter().any(|(number, _)| number.contains(&phone.number)),
                    "{}",
                    phone.number
                );
            }
        }
    }
}

#[test]
fn a_procedure_for_adults_alone_tells_no_child_anything() {
    let text = plan("koege", "unborn-child").plain_text();
    assert!(
        text.contains("24 timer efter modtagelsen") && text.contains("Familiecenter Køge"),
        "{text}"
    );
    assert!(!text.contains("Til barnet"), "{text}");
}

#[test]
fn a_plan_fits_on_two_sheets_and_the_same_pack_gives_the_same_bytes() {
    for pack in PACKS {
        for track in Track::ALL {
            let code = serde_json::to_value(track).unwrap();
            let document = plan(pack, code.as_str().unwrap());
            assert!(pages(&document) <= 2, "{pack} {code}: {}", pages(&document));
        }
    }
    let document = plan("koege", "parent-concern");
    assert!(DESK.pdf(&document).unwrap() == DESK.pdf(&document).unwrap());
}

#[test]
fn a_plan_has_no_text_that_is_too_small_for_adults() {
    let bytes = DESK.pdf(&plan("koege", "social-control")).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    for page in file.get_pages().values() {
        let content = lopdf::content::Content::decode(&file.get_page_content(*page)).unwrap();
        let sizes = content.operations.iter().filter(|operation| operation.operator == "Tf");
        let sizes: Vec<f32> = sizes
            .map(|operation| operation.operands[1].as_float().unwrap())
            .collect();
        assert!(!sizes.is_empty() && sizes.iter().all(|size| *size > 8.95), "{sizes:?}");
    }
}

#[test]
fn no_pack_and_no_track_of_that_name_give_no_paper() {
    let none = |pack: &str, track: &str| {
        process_plan(DESK.content(), &PackId::from(pack), track, Band::Seven)
            .unwrap()
            .is_none()
    };
    assert!(none("nowhere", "support") && none("koege", "nothing") && none("dragoer", "unborn-child"));
    assert!(
        front_staff_leaflet(DESK.content(), &PackId::from("nowhere"))
            .unwrap()
            .is_none()
    );
}

#[test]
fn front_staff_are_told_to_listen_to_write_and_whom_to_call_in_their_municipality() {
    for pack in PACKS {
        let document = leaflet(pack);
        let text = document.plain_text();
        for part in [
            "Spørg kun så meget, at du har forstået. Udspørg ikke.",
            "Skriv barnets egne ord",
            "112",
            "skal være fyldt 15 år",
        ] {
            assert!(text.contains(part), "{pack} lacks {part}: {text}");
        }
        let own = DESK.content().pack(&PackId::from(pack)).unwrap().unwrap();
        for phone in own.to_call() {
            assert!(text.contains(&phone.number), "{pack} {}", phone.number);
        }
        // Without a number of its own there is room to write one.
        let room = document.blocks.iter().any(|block| matches!(block, Block::Write { .. }));
        assert_eq!(room, own.to_call().next().is_none(), "{pack}");
        assert!(pages(&document) <= 2, "{pack}");
        let lists = DESK.content().lists().unwrap();
        let report = of_text(&text, &[], &lists.lexicon);
        assert!(
            report.net.lix <= 36.0 && report.net.longest_sentence <= 26,
            "{}",
            report.longest_text
        );
    }
}

#[test]
fn whoever_heard_it_is_told_of_the_bisidder_as_the_municipality_has_it() {
    let strict = leaflet("koege").plain_text();
    assert!(strict.contains("kan du ikke være bisidder her"), "{strict}");
    let usual = leaflet("dragoer").plain_text();
    assert!(
        !usual.contains("kan du ikke være bisidder her") && usual.contains("før du siger ja"),
        "{usual}"
    );
}
