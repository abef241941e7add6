//! The card of the adviser (N35): what stands on it in every band, and to whom it is never given.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use common::{DESK, make, varied};
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use print::Form;
use serde_json::{Value, json};

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];
const ON: &str = "2026-12-01";

fn case_of(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case
}

#[test]
fn it_says_who_the_adviser_is_with_the_figure_they_chose() {
    for band in BANDS {
        let mut case = case_of(band, "plain");
        case["people"][0]["figure"] = json!("figure-5");
        let outcome = make(&case, Kind::AdviserCard, None, Audience::Child, ON);
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let text = document.plain_text();
        assert!(
            text.contains("Jeg hedder Hanne") && text.contains("Mit job er at hjælpe børn"),
            "{text}"
        );
        let pictures: Vec<&str> = document
            .blocks
            .iter()
            .flat_map(|block| block.pictures())
            .map(|one| one.alt.as_str())
            .collect();
        assert_eq!(pictures, ["En voksen med tørklæde"], "{band}");
        let report = DESK.readability(&document).unwrap();
        assert!(exceeded(&report, document.band).is_empty(), "{text}");
        // Four on one sheet to cut: each says the same.
        let sheet = DESK.pdf_as(&document, Form::Cards).unwrap();
        assert!(sheet.starts_with(b"%PDF"), "{band}");
    }
}

#[test]
fn it_goes_to_no_home_that_is_not_safe_and_to_nobody_under_control() {
    for band in BANDS {
        for (way, code) in [
            ("secret from the parents", Code::FullStays),
            ("social control", Code::NoMessageUnderSocialControl),
        ] {
            for version in [None, Some(Version::Full)] {
                let outcome = make(&case_of(band, way), Kind::AdviserCard, version, Audience::Child, ON);
                assert!(outcome.document.is_none());
                let mut blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
                assert!(
                    blocks.any(|finding| finding.code == code),
                    "{band} {way}: {:?}",
                    outcome.findings
                );
            }
        }
    }
}
