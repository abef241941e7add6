//! Each paper for one child, and a kit, as they are composed and printed: an independent validator holds every one of them
//! against PDF/UA-1, and the photo of the adviser stands where it may and adds no sheet.
//!
//! The files lie in `target/papers/BAND/KIND.pdf`, with `-neutral` and `-adult` behind the kind for what else a kind can be, or
//! in the folder that `BOERNEHOEJDE_PAPERS_TO` names: look at them.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{BANDS, child_of};
use crate::common::plain::{ON, about, asked_for_kit, fit};
use crate::common::{DESK, make};
use boernehoejde::kit::{self, Kit};
use boernehoejde::portrait::Portrait;
use content::compose::AccessCard;
use domain::document::{Audience, Document, Kind, Version};
use lopdf::{Dictionary, Object, ObjectId};
use print::{Form, Photo};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where the papers of a band are written.
fn folder(band: &str) -> PathBuf {
    let asked = std::env::var_os("BOERNEHOEJDE_PAPERS_TO");
    let all = asked.map_or_else(|| root().join("target/papers"), |asked| root().join(asked));
    let folder = all.join(band);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The ways in which a kind is printed: what the name of its file ends in, where it is not the first that is made.
const WAYS: [(&str, Version, Audience); 3] = [
    ("", Version::Full, Audience::Child),
    ("-neutral", Version::Neutral, Audience::Child),
    ("-adult", Version::Full, Audience::Adult),
];

/// The kinds on paper that have a template whose name begins so.
fn with_template(begins: &str) -> BTreeSet<Kind> {
    let has = |kind: &Kind| {
        // One text for whoever lays out a blank sheet, whichever it is.
        let shared = kind.is_sheet() && begins == "adult";
        let folder = if shared { "sheet" } else { kind.as_str() };
        let folder = root().join("content/letters").join(folder);
        let mut files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        files.any(|file| file.file_name().to_string_lossy().starts_with(begins))
    };
    let printed = Kind::LETTERS.into_iter().filter(|kind| !kind.is_screen());
    printed.filter(has).collect()
}

/// A photo of the adviser of every case here; drawn, and of nobody. Made once: making a photo smaller takes longer than the
/// paper it stands on.
fn portrait() -> &'static Portrait {
    static MADE: LazyLock<Portrait> = LazyLock::new(|| {
        let drawn = Portrait::of_file(include_bytes!("../../print/tests/common/face.jpg")).unwrap();
        Portrait {
            of: Some("Hanne".to_owned()),
            ..drawn
        }
    });
    &MADE
}

/// A document with what is said of the photo on it, where it stands there; `None` where the gate does not release it.
fn composed(case: &Value, kind: Kind, version: Version, audience: Audience) -> Option<(Document, Option<String>)> {
    let outcome = make(case, kind, Some(version), audience, ON);
    let release = outcome.release?;
    let composer = DESK.house();
    let document = if kind == Kind::AccessCard {
        let card = AccessCard {
            link: "http://localhost:8080/t/abcdefghjk".to_owned(),
            address: "localhost:8080/t/abcdefghjk".to_owned(),
            code: "123 456".to_owned(),
        };
        composer.access_card(&release, &card).unwrap()
    } else {
        outcome.document?
    };
    let face = composer.face(&release, &document, portrait()).unwrap();
    Some((document, face))
}

/// A case as plain as can be for what a paper is about.
fn kit_of(band: &str) -> Kit {
    let asked = asked_for_kit(band, "no bisidder");
    let made = kit::make_with(&DESK, &DESK.house(), &asked, Some(portrait())).unwrap();
    made.kit.unwrap_or_else(|| panic!("{band}: {:?}", made.findings))
}

/// The bookmarks of a file, none of which has others below it.
fn bookmarks(pdf: &lopdf::Document) -> Vec<String> {
    let leads =
        |item: &Dictionary, key: &[u8]| -> Option<ObjectId> { item.get(key).and_then(Object::as_reference).ok() };
    let outlines = leads(pdf.catalog().unwrap(), b"Outlines").unwrap();
    let mut next = leads(pdf.get_dictionary(outlines).unwrap(), b"First");
    let mut titles = Vec::new();
    while let Some(id) = next {
        let item = pdf.get_dictionary(id).unwrap();
        titles.push(lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap());
        assert!(item.get(b"First").is_err());
        next = leads(item, b"Next");
    }
    titles
}

fn photos(pdf: &lopdf::Document) -> usize {
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let is_image = |stream: &&lopdf::Stream| {
        let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name);
        subtype.is_ok_and(|name| name == b"Image")
    };
    streams.filter(is_image).count()
}

/// Each kind in each band: for the child in full and neutral, and the adult's sheet; and a kit of each band, in one run of the
/// validator.
#[test]
fn every_paper_and_every_kit_passes_as_it_is_composed() {
    let mut files = Vec::new();
    let (mut kinds, mut neutral, mut adult) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let printed: Vec<Kind> = Kind::LETTERS.into_iter().filter(|kind| !kind.is_screen()).collect();
    for band in BANDS {
        let folder = folder(band);
        for kind in &printed {
            let case = about(band, *kind);
            let mut made: Vec<Vec<u8>> = Vec::new();
            for (ending, version, audience) in WAYS {
                let Some((document, face)) = composed(&case, *kind, version, audience) else {
                    continue;
                };
                kinds.insert(*kind);
                if document.version == Version::Neutral {
                    neutral.insert(*kind);
                }
                if document.audience == Audience::Adult {
                    adult.insert(*kind);
                }
                let pdf = DESK
                    .pdf_with(&document, Form::A4, portrait().said(face.as_deref()))
                    .unwrap();
                // What is written for an adult is the same whoever asks.
                if made.contains(&pdf) {
                    continue;
                }
                let ending = if made.is_empty() { "" } else { ending };
                let file = folder.join(format!("{}{ending}.pdf", kind.as_str()));
                std::fs::write(&file, &pdf).unwrap();
                files.push(file);
                made.push(pdf);
            }
        }
        let kit = kit_of(band);
        let expected: Vec<String> = std::iter::once(kit.cover.title.clone())
            .chain(kit.papers.iter().map(|paper| paper.name.clone()))
            .collect();
        let pdf = lopdf::Document::load_mem(&kit.pdf).unwrap();
        assert_eq!(bookmarks(&pdf), expected, "{band}: the cover, then each paper");
        assert_eq!(photos(&pdf), 1, "{band}: on the letter");
        let file = folder.join("kit.pdf");
        std::fs::write(&file, &kit.pdf).unwrap();
        files.push(file);
    }
    assert_eq!(
        kinds,
        printed.into_iter().collect::<BTreeSet<_>>(),
        "a kind is never made"
    );
    for (begins, seen) in [("neutral", &neutral), ("adult", &adult)] {
        let unseen: Vec<Kind> = with_template(begins).difference(seen).copied().collect();
        assert!(unseen.is_empty(), "{begins}: the validator never sees {unseen:?}");
    }

    let python =
        std::env::var_os("BOERNEHOEJDE_PYTHON").map_or_else(|| root().join(".setup/venv/bin/python"), PathBuf::from);
    let said = Command::new(python)
        .arg(root().join("tests/pdf/validate.py"))
        .args(&files)
        .output()
        .expect("the validator; `make setup` installs it");
    let words = String::from_utf8_lossy(&said.stdout);
    let errors = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said.status.code(), Some(0), "{words}{errors}");
    assert_eq!(words.matches("passes PDF/UA-1").count(), files.len(), "{words}");
}

/// The photo stands on every full letter to the child and on the card, on no neutral paper, on none for an adult and on nothing
/// else; it adds no sheet, and no more bytes than it may.
#[test]
fn the_photo_stands_where_it_may_and_no_letter_is_longer_for_it() {
    let mut shown = 0;
    for kind in Kind::LETTERS {
        for band in BANDS {
            let case = about(band, kind);
            for (version, audience) in [
                (Version::Full, Audience::Child),
                (Version::Full, Audience::Adult),
                (Version::Neutral, Audience::Child),
            ] {
                let at = format!("{} {band} {version:?} {audience:?}", kind.as_str());
                let Some((document, alt)) = composed(&case, kind, version, audience) else {
                    continue;
                };
                let may = kind.shows_face() && version == Version::Full && audience == Audience::Child;
                assert_eq!(alt.as_deref(), may.then_some("Et foto af Hanne"), "{at}");
                let Some(face) = portrait().said(alt.as_deref()) else {
                    continue;
                };
                shown += 1;
                let without = DESK.pdf(&document).unwrap();
                let with = DESK.pdf_with(&document, Form::A4, Some(face)).unwrap();
                let load = |bytes: &[u8]| lopdf::Document::load_mem(bytes).unwrap();
                assert_eq!((photos(&load(&without)), photos(&load(&with))), (0, 1), "{at}");
                assert_eq!(load(&without).get_pages().len(), load(&with).get_pages().len(), "{at}");
                // On the card it comes in place of a figure, and what is said of it takes a few bytes too.
                assert!(with.len() <= without.len() + Photo::MOST + 1_000, "{at}");
            }
        }
    }
    assert!(shown >= 30, "{shown}");
}

/// Whose face it is, is looked at: after a change of adviser the new one's photo is not put on the old one's letter, nor on that
/// of anybody who has another name.
#[test]
fn nobody_stands_on_another_advisers_letter() {
    let case = about("7-9", Kind::BeforeMeeting);
    let outcome = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, ON);
    let (release, document) = (outcome.release.unwrap(), outcome.document.unwrap());
    let face = |document: &Document, of: Option<&str>| {
        let portrait = Portrait {
            of: of.map(str::to_owned),
            ..portrait().clone()
        };
        DESK.house().face(&release, document, &portrait).unwrap()
    };
    assert!(face(&document, Some("Hanne")).is_some() && face(&document, None).is_some());
    assert_eq!(face(&document, Some("Karl")), None);
    let others = about("7-9", Kind::BeforeMeeting).to_string().replace("Hanne", "Karl");
    let others: Value = serde_json::from_str(&others).unwrap();
    let older = make(&others, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, ON);
    assert_eq!(face(&older.document.unwrap(), Some("Hanne")), None, "an older letter");
}

/// Where the home is not safe a letter is read aloud and has no face on it.
#[test]
fn where_the_home_is_not_safe_no_paper_shows_who_came() {
    for band in BANDS {
        for way in ["secret from the parents", "social control"] {
            for kind in Kind::LETTERS {
                let mut case = child_of(band, way);
                case["safety"]["delivery"] = json!("read-aloud");
                fit(&mut case, kind);
                let made = composed(&case, kind, Version::Full, Audience::Child);
                assert_eq!(made.and_then(|(_, face)| face), None, "{} {band} {way}", kind.as_str());
            }
        }
    }
}
