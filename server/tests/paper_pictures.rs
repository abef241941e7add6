//! How each paper looks that is composed for one child, and a kit: pictures of its pages, small and grey, against the kept ones in
//! `tests/pdf/papers`. What a paper says is held by other tests; this one sees a layout that falls apart.
//!
//! tests/pdf/README.md says what to do when it fails.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::child_of;
use crate::common::plain::{ADULTS, ON, TO_THE_CHILD, asked_for_kit, fit};
use crate::common::{DESK, make};
use boernehoejde::kit;
use content::compose::AccessCard;
use domain::document::{Audience, Kind};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The resolution of the pictures: words are grey lines, and a page is about ten kilobytes.
const DPI: &str = "50";

/// The most bytes that all kept pictures may take.
const MOST: u64 = 1_500_000;

/// What is pictured: the kind, the two bands that differ most in it, and the varied case (`common::varied`) that is given what the
/// kind is about.
const PICTURES: [(Kind, [&str; 2], &str); 31] = [
    (Kind::BeforeMeeting, ["4-6", "13-17"], "crowded"),
    (Kind::OpeningCard, ["4-6", "13-17"], "plain"),
    (Kind::Rights, ["4-6", "13-17"], "crowded"),
    (Kind::BisidderGuide, ["4-6", "10-12"], "plain"),
    (Kind::Timeline, ["7-9", "13-17"], "plain"),
    (Kind::AccessCard, ["4-6", "10-12"], "plain"),
    (Kind::Waiting, ["4-6", "10-12"], "plain"),
    (Kind::MeetingMoved, ["4-6", "10-12"], "plain"),
    (Kind::NewPlace, ["4-6", "10-12"], "plain"),
    (Kind::NewAdviser, ["4-6", "10-12"], "plain"),
    (Kind::AdviserCard, ["4-6", "13-17"], "plain"),
    (Kind::SafetyPlan, ["7-9", "13-17"], "plain"),
    (Kind::BeforeBarnehus, ["4-6", "13-17"], "plain"),
    (Kind::Hearing, ["10-12", "13-17"], "plain"),
    (Kind::Goodbye, ["4-6", "10-12"], "plain"),
    (Kind::ParentsSentence, ["4-6", "10-12"], "plain"),
    (Kind::NotifierNote, ["4-6", "10-12"], "plain"),
    (Kind::SchoolNote, ["4-6", "13-17"], "plain"),
    (Kind::ThreeHouses, ["4-6", "13-17"], "plain"),
    (Kind::Feelings, ["4-6", "10-12"], "plain"),
    (Kind::Scale, ["7-9", "13-17"], "plain"),
    (Kind::Week, ["7-9", "13-17"], "plain"),
    (Kind::FirstThen, ["4-6", "10-12"], "plain"),
    (Kind::TakeHome, ["4-6", "13-17"], "plain"),
    (Kind::TakeHomeByHand, ["4-6", "10-12"], "plain"),
    (Kind::AfterMeeting, ["7-9", "10-12"], "plain"),
    (Kind::Decision, ["7-9", "13-17"], "plain"),
    (Kind::ComplaintSheet, ["10-12", "13-17"], "plain"),
    (Kind::EndingSheet, ["4-6", "10-12"], "plain"),
    (Kind::CuesCard, ["4-6", "10-12"], "plain"),
    (Kind::ChecklistPaper, ["4-6", "10-12"], "plain"),
];

/// The bands of the kits: the youngest have cards, and the way of the older is a picture.
const KITS: [&str; 2] = ["4-6", "10-12"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The case of a picture, without the words by which other tests find what is whose.
fn case_of(band: &str, way: &str, kind: Kind) -> Value {
    let mut case = child_of(band, way);
    fit(&mut case, kind);
    let said = case.to_string();
    let said = said
        .replace(TO_THE_CHILD, "Sofus")
        .replace(ADULTS, "Det står ikke her.");
    serde_json::from_str(&said).unwrap()
}

/// The paper for whom it is written, as a file: the full one, and the only one of a sheet.
fn paper(band: &str, way: &str, kind: Kind) -> Vec<u8> {
    let case = case_of(band, way, kind);
    let outcome = make(&case, kind, None, Audience::Child, ON);
    let release = outcome
        .release
        .unwrap_or_else(|| panic!("{} {band}: {:?}", kind.as_str(), outcome.findings));
    let document = if kind == Kind::AccessCard {
        let card = AccessCard {
            link: "http://localhost:8080/t/abcdefghjk".to_owned(),
            address: "localhost:8080/t/abcdefghjk".to_owned(),
            code: "123 456".to_owned(),
        };
        DESK.house().access_card(&release, &card).unwrap()
    } else {
        outcome.document.unwrap()
    };
    DESK.pdf(&document).unwrap()
}

/// The kit of a usual talk, to which somebody comes along.
fn kit_of(band: &str) -> Vec<u8> {
    let asked = asked_for_kit(band, "plain");
    let made = kit::make(&DESK, &DESK.house(), &asked).unwrap();
    made.kit.unwrap_or_else(|| panic!("{band}: {:?}", made.findings)).pdf
}

/// Writes a paper into the folder, and beside it a picture of each of its pages.
fn draw(folder: &Path, name: &str, pdf: &[u8]) {
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let drawn = Command::new("pdftoppm")
        .args(["-r", DPI, "-gray", "-png"])
        .arg(&file)
        .arg(file.with_extension(""))
        .output()
        .expect("pdftoppm runs; `make setup` installs what the tests need");
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
}

#[test]
fn each_kind_of_paper_is_pictured_in_two_bands() {
    let pictured: Vec<Kind> = PICTURES.iter().map(|(kind, ..)| *kind).collect();
    let printed: Vec<Kind> = Kind::LETTERS.into_iter().filter(|kind| !kind.is_screen()).collect();
    assert_eq!(pictured, printed, "a kind has no picture");
    for (kind, bands, _) in PICTURES {
        assert_ne!(bands[0], bands[1], "{}", kind.as_str());
    }
}

#[test]
fn papers_look_as_they_did_when_somebody_looked() {
    let folder = root().join("target/paper/papers");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    for (kind, bands, way) in PICTURES {
        // What is written for an adult can be the same beside every child: one picture says so.
        let mut drawn = BTreeSet::new();
        for band in bands {
            let pdf = paper(band, way, kind);
            if drawn.insert(pdf.clone()) {
                draw(&folder, &format!("{}-{band}", kind.as_str()), &pdf);
            }
        }
    }
    for band in KITS {
        draw(&folder, &format!("kit-{band}"), &kit_of(band));
    }

    let kept = root().join("tests/pdf/papers");
    std::fs::create_dir_all(&kept).unwrap();
    let python =
        std::env::var_os("BOERNEHOEJDE_PYTHON").map_or_else(|| root().join(".setup/venv/bin/python"), PathBuf::from);
    let mut compare = Command::new(python);
    compare.arg(root().join("tests/pdf/compare.py")).args([&kept, &folder]);
    if std::env::var_os("RENEW_PICTURES").is_some() {
        compare.arg("--renew");
    }
    let said = compare.output().expect("python runs");
    let words = String::from_utf8_lossy(&said.stdout) + String::from_utf8_lossy(&said.stderr);
    assert!(
        said.status.success(),
        "{words}\nin {} and {}",
        kept.display(),
        folder.display()
    );
    let files = std::fs::read_dir(&kept).unwrap();
    let bytes: u64 = files.map(|file| file.unwrap().metadata().unwrap().len()).sum();
    assert!(bytes <= MOST, "the kept pictures take {bytes} bytes");
}
