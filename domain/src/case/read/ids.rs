//! Ids must be unique within a list.

use super::show::{push_index, push_key, text};
use crate::finding::{Code, Finding};
use serde_json::Value;
use std::collections::HashMap;

/// Lists whose entries have ids (`meetings[].people` refers to people of the case).
const NAMED: [&str; 7] = [
    "people",
    "meetings",
    "steps",
    "agreements",
    "decisions",
    "notices",
    "documents",
];

/// Ids that occur twice in a list: a reference to one of them could mean the other.
pub(super) fn twice(case: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    for list in NAMED {
        one_list(case.get(list), list, &mut findings);
    }
    for (at, meeting) in case["meetings"].as_array().into_iter().flatten().enumerate() {
        let mut path = String::from("meetings");
        push_index(&mut path, at);
        push_key(&mut path, "said");
        one_list(meeting.get("said"), &path, &mut findings);
    }
    findings
}

fn one_list(list: Option<&Value>, path: &str, findings: &mut Vec<Finding>) {
    let mut first_of: HashMap<&str, usize> = HashMap::new();
    for (at, thing) in list.and_then(Value::as_array).into_iter().flatten().enumerate() {
        let Some(id) = thing.get("id").and_then(Value::as_str) else {
            continue;
        };
        let first = *first_of.entry(id).or_insert(at);
        if first != at {
            findings.push(
                Finding::new(Code::BadValue, format!("{path}[{at}].id"))
                    .variant("twice")
                    .with("value", text(id))
                    .with("first", format!("{path}[{first}].id")),
            );
        }
    }
}
