//! A paper for a child of each band, read within its band's limits, or why there is none.

use super::{DESK, make, varied};
use domain::case::Track;
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Level};
use domain::readability::exceeded;
use serde_json::{Value, json};

/// The bands, as cases name them.
pub const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];

/// A child of a band in one of the varied cases.
pub fn child_of(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let found = varied().into_iter().find(|(of, ..)| *of == name);
    found
        .map(|(_, case, _)| case)
        .unwrap_or_else(|| panic!("no case {name}"))
}

/// The words of a document, with spaces that break. Its band's limits hold.
pub fn read_aloud(document: &Document) -> String {
    let report = DESK.readability(document).unwrap();
    let over: Vec<&str> = exceeded(&report, document.band)
        .iter()
        .map(|limit| limit.limit.as_str())
        .collect();
    let text = document.plain_text();
    assert!(over.is_empty(), "{over:?} {:?}: {text}", report.uncommon);
    text.replace('\u{a0}', " ")
}

/// The full document for the child on a day, read aloud.
pub fn told(case: &Value, kind: Kind, on: &str) -> String {
    let outcome = make(case, kind, Some(Version::Full), Audience::Child, on);
    read_aloud(&outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings)))
}

/// What stops a document for the child.
pub fn blocks(case: &Value, kind: Kind, version: Version, on: &str) -> Vec<Code> {
    let outcome = make(case, kind, Some(version), Audience::Child, on);
    assert!(outcome.document.is_none());
    let blocks = outcome.findings.iter().filter(|finding| finding.level == Level::Block);
    blocks.map(|finding| finding.code).collect()
}

/// Puts a case of a municipality on a track, with the answers that fit it.
pub fn on_track(case: &mut Value, municipality: &str, track: Track) {
    case["municipality"] = json!(municipality);
    case["track"] = json!(track);
    let suspected = match track {
        Track::Support | Track::SchoolAbsence | Track::Radicalisation => "none",
        Track::ParentConcern => "parent",
        Track::SocialControl => "family",
        _ => "other",
    };
    case["safety"]["suspected"] = json!(suspected);
    if suspected != "none" {
        case["safety"]["suspect_at_home"] = json!(if suspected == "other" { "no" } else { "yes" });
    }
    case["safety"]["social_control"] = json!(track == Track::SocialControl);
    case["safety"]["risk_assessed"] = json!(true);
}
