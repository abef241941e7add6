//! The table of findings as cases: what is changed in which example, and the line it must give.

mod decisions;
mod delivery;
mod letter;
mod papers;
mod people;
mod references;
mod rights;
mod room;
mod safety;
mod states;
mod words;

use super::{ALI, ALI_DAY, Ask, LAURA, LAURA_DAY, SAMIRA, SAMIRA_DAY};
use serde_json::{Value, json};

/// What is changed in which example, what is asked, and the one line that must be said.
pub struct Row {
    pub json: &'static str,
    pub ask: Ask,
    pub edits: Vec<(&'static str, Value)>,
    pub says: &'static str,
}

pub fn row<const N: usize>(json: &'static str, ask: Ask, edits: [(&'static str, Value); N], says: &'static str) -> Row {
    Row {
        json,
        ask,
        edits: edits.into(),
        says,
    }
}

pub fn laura<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(LAURA, Ask::letter(LAURA_DAY), edits, says)
}

pub fn ali<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(ALI, Ask::letter(ALI_DAY), edits, says)
}

pub fn samira<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(SAMIRA, Ask::letter(SAMIRA_DAY), edits, says)
}

/// Social control in Laura's case, the paper staying with the adviser.
fn control(says: &'static str, edits: Vec<(&'static str, Value)>) -> Row {
    let mut all = vec![
        ("safety.social_control", json!(true)),
        ("safety.risk_assessed", json!(true)),
        ("safety.delivery", json!("read-aloud")),
    ];
    all.extend(edits);
    Row {
        json: LAURA,
        ask: Ask::letter(LAURA_DAY),
        edits: all,
        says,
    }
}

/// The table of findings.
pub fn rows() -> Vec<Row> {
    [
        letter::rows(),
        papers::rows(),
        references::rows(),
        safety::rows(),
        delivery::rows(),
        words::rows(),
        people::rows(),
        rights::rows(),
        decisions::rows(),
        room::rows(),
        states::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
