//! The blank sheets of a talk (N22): what stands on them in every band, what is left off where somebody is suspected, and
//! that they name nobody.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, make, varied};
use domain::document::{Audience, Block, Document, Kind, Space, Version};
use domain::readability::{exceeded, of_text};
use serde_json::Value;
use std::collections::BTreeSet;

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];
const ON: &str = "2026-12-01";
const SHEETS: [Kind; 5] = [
    Kind::ThreeHouses,
    Kind::Feelings,
    Kind::Scale,
    Kind::Week,
    Kind::FirstThen,
];
/// Ways a case can be in which nobody is asked about worries, and one in which they may be.
const CLOSED: [&str; 2] = ["secret from the parents", "social control"];
const OPEN: &str = "plain";

fn sheet(band: &str, way: &str, kind: Kind) -> Document {
    let name = format!("{band} {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    made(&case, kind)
}

fn made(case: &Value, kind: Kind) -> Document {
    let outcome = make(case, kind, None, Audience::Child, ON);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let report = DESK.readability(&document).unwrap();
    let over: Vec<&str> = exceeded(&report, document.band)
        .iter()
        .map(|limit| limit.limit.as_str())
        .collect();
    assert!(over.is_empty(), "{over:?}: {}", document.plain_text());
    document
}

fn spaces(document: &Document, wanted: impl Fn(&Space) -> bool) -> usize {
    let of = |block: &&Block| matches!(block, Block::Write { space, .. } if wanted(space));
    document.blocks.iter().filter(of).count()
}

#[test]
fn a_sheet_names_nobody_and_asks_nothing_of_what_happened() {
    let words = &DESK.content().lists().unwrap().safety;
    for band in BANDS {
        for way in [OPEN].into_iter().chain(CLOSED) {
            for kind in SHEETS {
                let document = sheet(band, way, kind);
                assert_eq!(document.version, Version::Neutral);
                let all = serde_json::to_string(&document).unwrap();
                for name in ["Laura", "Hanne", "Omar", "Birgit", "56 67"] {
                    assert!(!all.contains(name), "{band} {way} {kind:?} says {name}");
                }
                let text = document.plain_text();
                assert_eq!(words.event_questions.find(&text), Vec::<String>::new(), "{text}");
                assert!(!text.contains("sket"), "{text}");
            }
        }
    }
}

/// What the second side of a week is about. Below ten it is a wish: a sheet that lies at home asks for no account of what is hard.
fn second_side(band: &str) -> &'static str {
    match band {
        "4-6" | "7-9" => "bedre",
        _ => "lave om",
    }
}

#[test]
fn where_somebody_is_suspected_only_wishes_and_good_things_are_offered() {
    let houses = |document: &Document| spaces(document, |space| matches!(space, Space::House(_) | Space::Draw(_)));
    for band in BANDS {
        let open = sheet(band, OPEN, Kind::ThreeHouses);
        assert_eq!(houses(&open), 3, "{band}");
        assert!(open.plain_text().contains("tænker"));
        assert!(
            sheet(band, OPEN, Kind::Week)
                .plain_text()
                .to_lowercase()
                .contains(second_side(band))
        );
        assert!(sheet(band, OPEN, Kind::Scale).plain_text().contains("Fra:"));
        for way in CLOSED {
            let shut = sheet(band, way, Kind::ThreeHouses);
            assert_eq!(houses(&shut), 2, "{band} {way}");
            assert!(
                !shut.plain_text().contains("tænker") && !shut.plain_text().contains("Tre huse"),
                "{}",
                shut.plain_text()
            );
            let week = sheet(band, way, Kind::Week).plain_text();
            assert!(
                week.contains("Mandag") && !week.to_lowercase().contains(second_side(band)),
                "{week}"
            );
            // The line is about the talk, and nobody fills in what it could be about.
            let line = sheet(band, way, Kind::Scale);
            assert_eq!(
                spaces(&line, |space| matches!(space, Space::Lines(_))),
                0,
                "{band} {way}"
            );
            assert_eq!(spaces(&line, |space| matches!(space, Space::Scale)), 1, "{band} {way}");
        }
    }
}

#[test]
fn every_set_of_feelings_has_empty_faces_and_a_way_not_to_choose() {
    for band in BANDS {
        let document = sheet(band, OPEN, Kind::Feelings);
        let pictures = document.blocks.iter().flat_map(|block| block.pictures());
        let empty = pictures.filter(|picture| picture.name == "face-empty").count();
        assert_eq!(empty, 2, "{band}");
        let text = document.plain_text();
        // A sheet that is found at home does not tell that somebody asked.
        let passes = if matches!(band, "4-6" | "7-9") {
            "Jeg vil ikke"
        } else {
            "Jeg springer over"
        };
        for part in ["Glad", "Ked af det", "Det ved jeg ikke", passes] {
            assert!(text.contains(part), "{band} lacks {part}: {text}");
        }
        assert!(!text.contains("svare") && !text.contains("ikke sige"), "{text}");
        assert!(text.contains("nu"), "how it is now, and not how it was: {text}");
    }
}

#[test]
fn a_sheet_is_one_sheet_of_paper_and_a_week_has_one_for_each_side() {
    for band in BANDS {
        for kind in SHEETS {
            let most = if kind == Kind::Week { 2 } else { 1 };
            let bytes = DESK.pdf(&sheet(band, OPEN, kind)).unwrap();
            let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
            assert_eq!(pages, most, "{band} {kind:?}");
        }
    }
}

/// Whoever lays a sheet on the table has a page of their own. It is one text for every sheet and every child: nothing on it tells
/// which child it is, or that somebody is suspected.
#[test]
fn the_adult_reads_how_a_sheet_is_laid_out_what_not_to_ask_and_where_it_is_put() {
    let lists = DESK.content().lists().unwrap();
    let varied = varied();
    let mut texts = BTreeSet::new();
    for band in BANDS {
        for way in [OPEN].into_iter().chain(CLOSED) {
            let name = format!("{band} {way}");
            let (_, case, _) = varied.iter().find(|(of, ..)| *of == name).unwrap();
            for kind in SHEETS {
                let outcome = make(case, kind, None, Audience::Adult, ON);
                let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
                assert_eq!(document.audience, Audience::Adult);
                assert_eq!(
                    spaces(&document, |_| true),
                    0,
                    "{name} {kind:?}: the sheet itself lies apart"
                );
                let pages = lopdf::Document::load_mem(&DESK.pdf(&document).unwrap())
                    .unwrap()
                    .get_pages()
                    .len();
                assert_eq!(pages, 1, "{name} {kind:?}");
                texts.insert(format!("{} {}", document.title, document.plain_text()));
            }
        }
    }
    assert_eq!(texts.len(), 1, "{texts:?}");
    let text = texts.pop_first().unwrap();
    for says in [
        "sæt dig ved siden af barnet",
        "Spørg ikke, hvad der er sket",
        "Spørg, om det er i orden. Siger barnet nej, så snak sammen uden et ark.",
        "Læs barnets ord op, før du skriver dem i notatet.",
        "Læg arket i journalen samme dag. Barnet får det ikke med hjem",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    let report = of_text(&text, &[], &lists.lexicon);
    assert!(
        report.net.lix <= 34.0 && report.net.longest_sentence <= 26,
        "LIX {}, longest {}: {text}",
        report.net.lix,
        report.net.longest_sentence
    );
}
