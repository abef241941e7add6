//! Twelve ways that a child is told again and again: three shapes, in every band (decision 0056).

use super::make;
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, TimelineStep, Version};
use serde_json::{Value, json};

/// A Friday; the talk is on the Tuesday after.
pub const ON: &str = "2026-11-27";

/// One of the shapes that a way has again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A talk on a day, which the case calls now.
    Talk,
    /// Something is waited for, with the day on which the child hears.
    Waiting,
    /// A decision goes on, a fork may come, and no day is known.
    Decision,
}

/// The steps of a shape, seen to by a person of this id.
pub fn steps(shape: Shape, who: &str) -> Value {
    match shape {
        Shape::Talk => json!([
            {"id": "s1", "step": "report", "state": "done", "on": "2026-11-19"},
            {"id": "s2", "step": "talk", "state": "now", "on": "2026-12-01", "promised": true, "who": who},
            {"id": "s3", "step": "assessment", "state": "next", "who": who},
            {"id": "s4", "step": "decision", "state": "later"},
            {"id": "s5", "step": "help", "state": "later"},
        ]),
        Shape::Waiting => json!([
            {"id": "s1", "step": "report", "state": "done", "on": "2026-11-12"},
            {"id": "s2", "step": "talk", "state": "done", "on": "2026-11-18"},
            {"id": "s3", "step": "assessment", "state": "waiting", "waiting_for": "Jeg snakker med din lærer.",
             "next_contact": "2026-12-02", "who": who},
            {"id": "s4", "step": "decision", "state": "later"},
            {"id": "s5", "step": "help", "state": "later"},
        ]),
        Shape::Decision => json!([
            {"id": "s1", "step": "report", "state": "done", "on": "2026-11-10"},
            {"id": "s2", "step": "talk", "state": "done", "on": "2026-11-17"},
            {"id": "s3", "step": "screening", "state": "done", "on": "2026-11-24"},
            {"id": "s4", "step": "decision", "state": "now", "who": who},
            {"id": "s5", "step": "assessment", "state": "later", "one_of": ["s6"]},
            {"id": "s6", "step": "limited-assessment", "state": "later", "one_of": ["s5"]},
        ]),
    }
}

/// The twelve: the shape, the band, the adviser's name, the way.
pub fn twelve(kind: Kind) -> Vec<(Shape, Band, &'static str, Document)> {
    let mut ways = Vec::new();
    for (text, who, name) in [
        (
            include_str!("../../../tests/cases/examples/noah-5-dragoer.json"),
            "karen",
            "Karen",
        ),
        (
            include_str!("../../../tests/cases/examples/ali-8-koebenhavn-parent-concern.json"),
            "jonas",
            "Jonas",
        ),
        (
            include_str!("../../../tests/cases/examples/laura-11-generic.json"),
            "hanne",
            "Hanne",
        ),
        (
            include_str!("../../../tests/cases/examples/samira-13-koege.json"),
            "mette",
            "Mette",
        ),
    ] {
        for shape in [Shape::Talk, Shape::Waiting, Shape::Decision] {
            let mut case: Value = serde_json::from_str(text).unwrap();
            case["steps"] = steps(shape, who);
            let meetings = case["meetings"].as_array_mut().unwrap();
            meetings.truncate(1);
            if let Some(closing) = meetings[0].get_mut("closing").and_then(Value::as_object_mut) {
                closing.remove("next_meeting");
                closing.remove("unknown");
            }
            let outcome = make(&case, kind, Some(Version::Full), Audience::Child, ON);
            let findings = outcome.findings;
            let document = outcome
                .document
                .unwrap_or_else(|| panic!("{name} {shape:?}: {findings:?}"));
            ways.push((shape, document.band, name, document));
        }
    }
    assert_eq!(ways.len(), 12);
    ways
}

/// The text of a document, with every space a plain one.
pub fn plain(document: &Document) -> String {
    document.plain_text().replace('\u{a0}', " ")
}

/// The places of a document's way.
pub fn stations(document: &Document) -> &[TimelineStep] {
    let way = document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.as_slice()),
        _ => None,
    });
    way.unwrap()
}

/// What is told of a place, read as one text.
pub fn told(station: &TimelineStep) -> String {
    let lines = station.day.iter().chain(&station.lines);
    let rest: Vec<String> = lines.map(|text| text.plain().replace('\u{a0}', " ")).collect();
    format!("{}: {} {}", station.state.plain(), station.text.plain(), rest.join(" "))
}
