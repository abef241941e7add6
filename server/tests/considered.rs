//! A placement that nobody has decided, with a day that somebody promised: as something that is considered, read aloud, from
//! seven; otherwise not at all.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::papers::{blocks, child_of, told};
use crate::common::plain::{ON, fit};
use domain::document::{Kind, Version};
use domain::finding::Code;
use serde_json::{Value, json};

/// Words of a move, in any band.
const MOVES: [&str; 3] = ["bo et andet sted", "bo hos", "flytter"];

/// A child of this band whose placement is next, undecided, on a day that somebody promised.
fn considered(band: &str, delivery: &str) -> Value {
    let mut case = child_of(band, "plain");
    case["safety"]["delivery"] = json!(delivery);
    case["steps"] = json!([
        {"id": "s1", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "s2", "step": "screening", "state": "now"},
        {"id": "s3", "step": "placement", "state": "next", "on": "2026-12-20", "promised": true},
    ]);
    case
}

#[test]
fn read_aloud_from_seven_it_is_something_that_is_considered() {
    for (band, says) in [
        ("7-9", "Måske skal du bo et andet sted i en tid."),
        ("10-12", "Kommunen ser på, om du skal bo et andet sted i en periode."),
        ("13-17", "Kommunen overvejer, om du skal bo et andet sted i en periode."),
    ] {
        let text = told(&considered(band, "read-aloud"), Kind::Timeline, ON);
        assert!(text.contains(says), "{band}: {text}");
        // The day is of what was promised, and nothing was.
        assert!(!text.contains("20. december"), "{band}: {text}");
    }
}

#[test]
fn at_five_and_on_a_page_that_goes_home_it_is_not_told() {
    let text = told(&considered("4-6", "read-aloud"), Kind::Timeline, ON);
    for words in MOVES {
        assert!(!text.contains(words), "{words}: {text}");
    }
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        let stopped = blocks(&considered(band, "take-home"), Kind::Timeline, Version::Full, ON);
        assert!(stopped.contains(&Code::PlacementUndecided), "{band}: {stopped:?}");
        let mut case = considered(band, "take-home");
        fit(&mut case, Kind::TakeHome);
        let text = told(&case, Kind::TakeHome, ON);
        for words in MOVES {
            assert!(!text.contains(words), "{band}, {words}: {text}");
        }
    }
}
