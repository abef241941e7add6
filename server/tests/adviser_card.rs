//! The card of the adviser (N35): what stands on it in every band, and to whom it is never given.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{BANDS, child_of, read_aloud};
use crate::common::{DESK, make};
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Level};
use print::Form;
use serde_json::json;

const ON: &str = "2026-12-01";

#[test]
fn it_says_who_the_adviser_is_with_the_figure_they_chose() {
    for band in BANDS {
        let mut case = child_of(band, "plain");
        case["people"][0]["figure"] = json!("figure-5");
        let outcome = make(&case, Kind::AdviserCard, None, Audience::Child, ON);
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let text = read_aloud(&document);
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
        // From thirteen nobody is drawn.
        let alone = if band == "13-17" {
            "Et navneskilt i en snor"
        } else {
            "En voksen med tørklæde"
        };
        assert_eq!(pictures, [alone], "{band}");
        // Four on one sheet to cut, each with the figure.
        let sheet = lopdf::Document::load_mem(&DESK.pdf_as(&document, Form::Cards).unwrap()).unwrap();
        assert_eq!(sheet.get_pages().len(), 1, "{band}");
        let figures = sheet.objects.values().filter(|object| {
            let element = object.as_dict().and_then(|element| element.get(b"S"));
            element
                .and_then(lopdf::Object::as_name)
                .is_ok_and(|name| name == b"Figure")
        });
        assert_eq!(figures.count(), 4, "{band}");
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
                let outcome = make(&child_of(band, way), Kind::AdviserCard, version, Audience::Child, ON);
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
