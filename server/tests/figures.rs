//! The figure that was chosen for an adult stands wherever the child sees that adult.
#![allow(clippy::unwrap_used)]

use crate::common::papers::child_of;
use crate::common::{DESK, examples, make, varied};
use content::figures::SCENES;
use domain::document::{Audience, Block, Document, Kind, Version};
use domain::drawing::Paint;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// The picture of Omar, the second adviser of the example, among the people of a document.
fn omar(kind: Kind, figure: Option<&str>) -> String {
    drawn(kind, "figure", figure)
}

/// As [`omar`], where the case names the figure in this field.
fn drawn(kind: Kind, field: &str, figure: Option<&str>) -> String {
    let (_, mut case, on) = examples().swap_remove(0);
    let people = case["people"].as_array_mut().unwrap();
    let omar = people.iter_mut().find(|person| person["id"] == "omar").unwrap();
    if let Some(figure) = figure {
        omar[field] = figure.into();
    }
    let outcome = make(&case, kind, Some(Version::Full), Audience::Child, on);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let people = document.blocks.iter().find_map(|block| match block {
        Block::People { people, .. } => Some(people),
        _ => None,
    });
    let card = people.unwrap().iter().find(|card| {
        let name: String = card.name.0.iter().map(|span| span.text.as_str()).collect();
        name == "Omar"
    });
    card.unwrap().picture.name.clone()
}

#[test]
fn a_chosen_figure_stands_instead_of_the_picture_of_what_they_do() {
    for kind in [Kind::BeforeMeeting, Kind::Screen] {
        assert_eq!(omar(kind, None), "second-adviser", "{}", kind.as_str());
        assert_eq!(omar(kind, Some("figure-8")), "figure-8", "{}", kind.as_str());
        // A word of a later version, or of somebody else's file, names no picture of ours.
        assert_eq!(omar(kind, Some("red-glasses")), "second-adviser", "{}", kind.as_str());
        // A file that was written elsewhere may say it as `picture`.
        assert_eq!(
            drawn(kind, "picture", Some("figure-8")),
            "figure-8",
            "{}",
            kind.as_str()
        );
    }
}

/// The picture beside the greeting of a letter, where the adviser chose a figure or did not.
fn beside_the_greeting(case: &serde_json::Value, version: Version, on: &str) -> Option<String> {
    let outcome = make(case, Kind::BeforeMeeting, Some(version), Audience::Child, on);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let head = document.blocks.iter().take(2).flat_map(Block::pictures);
    head.map(|picture| picture.name.clone()).next()
}

#[test]
fn the_figure_of_whoever_says_i_stands_beside_the_greeting() {
    let mut looked = 0;
    for (name, mut case, on) in varied() {
        if !name.ends_with(" plain") || name.starts_with("4-6") {
            continue;
        }
        let full = beside_the_greeting(&case, Version::Full, on);
        // From thirteen nobody is drawn.
        let grown = name.starts_with("13-17").then_some("badge");
        // Hanne is "hun", and chose no figure.
        assert_eq!(full.as_deref(), Some(grown.unwrap_or("adviser-she")), "{name}");
        let people = case["people"].as_array_mut().unwrap();
        people.iter_mut().find(|person| person["id"] == "hanne").unwrap()["figure"] = "figure-5".into();
        let full = beside_the_greeting(&case, Version::Full, on);
        assert_eq!(full.as_deref(), Some(grown.unwrap_or("figure-5")), "{name}");
        // What travels shows nobody.
        assert_eq!(beside_the_greeting(&case, Version::Neutral, on), None, "{name}");
        looked += 1;
    }
    assert_eq!(looked, 3, "seven and older");
}

/// Every document for the child that a case can have.
fn papers(case: &serde_json::Value) -> Vec<Document> {
    let kinds = Kind::LETTERS.into_iter().filter(|kind| !kind.is_for_adults());
    let made = kinds.filter_map(|kind| make(case, kind, None, Audience::Child, "2026-12-01").document);
    made.collect()
}

#[test]
fn a_chosen_face_stands_in_every_scene_too() {
    for band in ["4-6", "7-9", "10-12"] {
        let mut case = child_of(band, "plain");
        case["people"][0]["figure"] = json!("figure-5");
        let mut scenes = 0;
        for document in papers(&case) {
            for picture in document.blocks.iter().flat_map(Block::pictures) {
                let (scene, face) = picture.name.split_once("--").unwrap_or((picture.name.as_str(), ""));
                let kind = document.kind.as_str();
                assert_ne!(scene, "adviser", "{band} {kind}: another face for the adviser");
                if SCENES.contains(&scene) {
                    assert_eq!(face, "figure-5", "{band} {kind}: {}", picture.name);
                    // The scene is described, and not the person.
                    assert!(!picture.alt.contains("tørklæde"), "{}", picture.alt);
                    scenes += 1;
                }
            }
            // What stands on the screen is drawn on paper.
            if document.kind.is_paper() {
                DESK.pdf(&document).unwrap();
            }
        }
        assert!(scenes >= 3, "{band}: {scenes}");
    }
}

/// The face of the adviser beside a greeting and in the scenes of all papers, where they are spoken of like this.
fn adviser_of(band: &str, pronoun: &str) -> BTreeSet<String> {
    let mut case = child_of(band, "plain");
    case["people"][0]["pronoun"] = json!(pronoun);
    let mut faces = BTreeSet::new();
    for document in papers(&case) {
        for picture in document.blocks.iter().flat_map(Block::pictures) {
            match picture.name.split_once("--") {
                Some((_, face)) => faces.insert(face.to_owned()),
                None if picture.name.starts_with("adviser") => faces.insert(picture.name.clone()),
                None if SCENES.contains(&picture.name.as_str()) => faces.insert("adviser".to_owned()),
                None => false,
            };
        }
    }
    faces
}

#[test]
fn an_adviser_who_is_she_has_the_longer_hair_in_every_paper_and_scene() {
    for band in ["4-6", "7-9", "10-12"] {
        for (pronoun, face) in [("hun", "adviser-she"), ("han", "adviser"), ("de", "adviser")] {
            let faces: Vec<String> = adviser_of(band, pronoun).into_iter().collect();
            assert_eq!(faces, [face], "{band} {pronoun}");
        }
    }
    // From thirteen nobody is drawn.
    assert_eq!(adviser_of("13-17", "hun"), BTreeSet::new());
}

/// Whether a PDF fills a shape with this paint.
fn fills(pdf: &[u8], paint: Paint) -> bool {
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let mut contents = streams.filter_map(|stream| stream.get_plain_content().ok());
    contents.any(|content| {
        let text = String::from_utf8_lossy(&content).into_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        let wanted = paint.rgb().map(f64::from);
        words.windows(4).any(|operation| {
            let part = |nth: usize| operation[nth].parse::<f64>().map(|part| (part * 255.0).round());
            operation[3] == "rg" && (0..3).all(|nth| part(nth) == Ok(wanted[nth]))
        })
    })
}

/// The skin of a chosen figure stands on paper where its face does, and no paper gives one to somebody of whom none was chosen.
#[test]
fn a_chosen_figure_has_its_skin_on_paper_too() {
    let kinds = [(Kind::BeforeMeeting, Some(Version::Full)), (Kind::AdviserCard, None)];
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        for (kind, version) in kinds {
            let mut case = child_of(band, "plain");
            let tones = |case: &serde_json::Value| {
                let outcome = make(case, kind, version, Audience::Child, "2026-12-01");
                let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
                let pdf = DESK.pdf(&document).unwrap();
                [Paint::Dune, Paint::Clay].map(|tone| fills(&pdf, tone))
            };
            let name = format!("{band} {}", kind.as_str());
            assert_eq!(tones(&case), [false, false], "{name}: nobody chose a figure");
            // From thirteen nobody is drawn.
            let drawn = band != "13-17";
            for (figure, skin) in [
                ("figure-1", [false, drawn]),
                ("figure-4", [drawn, false]),
                ("figure-5", [false, false]),
            ] {
                case["people"][0]["figure"] = json!(figure);
                assert_eq!(tones(&case), skin, "{name}: {figure}");
            }
        }
    }
}

#[test]
fn everybody_has_one_face_and_nobody_has_anothers() {
    for way in ["plain", "interpreter", "one adviser"] {
        let mut case = child_of("7-9", way);
        // A parent in the room, and two adults who do the same.
        let people = case["people"].as_array_mut().unwrap();
        people.push(json!({"id": "signe", "first_name": "Signe", "pronoun": "hun", "role": "teacher", "age": 30, "steady": true}));
        people.push(
            json!({"id": "ane", "first_name": "Ane", "pronoun": "hun", "role": "pedagogue", "age": 30, "steady": true}),
        );
        for parent in ["mor", "far"] {
            let room = case["meetings"][0]["people"].as_array_mut().unwrap();
            room.push(json!({"id": parent, "does": "supports"}));
        }
        let mut faces: BTreeMap<String, String> = BTreeMap::new();
        for document in papers(&case) {
            for block in &document.blocks {
                let Block::People { people, .. } = block else { continue };
                for card in people {
                    let kind = document.kind.as_str();
                    let before = faces.insert(card.name.plain(), card.picture.name.clone());
                    let same = before.is_none_or(|before| before == card.picture.name);
                    assert!(same, "{way} {kind}: {} has two faces", card.name.plain());
                }
            }
        }
        let mut different: Vec<&String> = faces.values().collect();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), faces.len(), "{way}: {faces:?}");
        assert!(faces.len() >= 3, "{way}: {faces:?}");
    }
}

/// Who is there is told among where and when, as long as it is the two or three who talk.
#[test]
fn where_and_when_says_who_is_there_unless_more_people_are() {
    let mut looked = 0;
    for (name, case, on) in varied() {
        let who = match name.split_once(' ').unwrap() {
            ("4-6", _) => continue,
            (_, "plain") => Some("\nHvem: dig, mig og Omar\n"),
            (_, "one adviser") => Some("\nHvem: dig og mig\n"),
            (_, "interpreter") => None,
            _ => continue,
        };
        let outcome = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, on);
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let words = document.plain_text();
        match who {
            Some(who) => assert!(words.contains(who), "{name}: {words}"),
            None => assert!(!words.contains("\nHvem:"), "{name}: {words}"),
        }
        looked += 1;
    }
    assert_eq!(looked, 9);
}
