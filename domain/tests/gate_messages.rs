//! Every finding has its words: a message for its code and variant, filled with
//! what the finding brings, a label for its field, and words for confirming it.

use crate::common::rows::rows;
use crate::common::*;
use domain::finding::{Code, Finding, Level, field_of};
use std::collections::{BTreeMap, BTreeSet};

/// The entries of the file: id → all its lines.
fn messages() -> BTreeMap<String, String> {
    let path = format!("{}/../locales/da/findings.ftl", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read_to_string(path).expect("the messages");
    let mut entries: BTreeMap<String, String> = BTreeMap::new();
    let mut last = None;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(char::is_whitespace) {
            if let Some(text) = last.as_ref().and_then(|id| entries.get_mut(id)) {
                text.push_str(line);
            }
        } else if let Some((id, text)) = line.split_once(" =") {
            assert!(
                entries.insert(id.to_owned(), text.to_owned()).is_none(),
                "{id} stands twice"
            );
            last = Some(id.to_owned());
        }
    }
    entries
}

/// The variables of a message.
fn variables(message: &str) -> BTreeSet<String> {
    message
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect())
        .collect()
}

fn key(finding: &Finding) -> String {
    match &finding.variant {
        Some(variant) => format!("finding-{}-{variant}", finding.code),
        None => format!("finding-{}", finding.code),
    }
}

fn all_findings() -> Vec<Finding> {
    rows()
        .iter()
        .flat_map(|row| row.ask.of(&changed(row.json, &row.edits)).findings)
        .collect()
}

#[test]
fn every_finding_has_a_message_that_it_can_fill() {
    let messages = messages();
    let mut faults = BTreeSet::new();
    for finding in all_findings() {
        let key = key(&finding);
        let Some(message) = messages.get(&key) else {
            faults.insert(format!("{key} is missing"));
            continue;
        };
        for variable in variables(message) {
            if !finding.args.contains_key(&variable) {
                faults.insert(format!("{key} uses ${variable}, which the finding does not bring"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_field_a_finding_names_has_a_label() {
    let messages = messages();
    let unnamed: BTreeSet<String> = all_findings()
        .iter()
        .filter_map(|finding| finding.args.get("field"))
        .map(|field| format!("field-{field}"))
        .filter(|label| !messages.contains_key(label))
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:#?}");
}

#[test]
fn every_confirm_has_words_of_its_own() {
    let messages = messages();
    for code in Code::ALL.into_iter().filter(|code| code.level() == Level::Confirm) {
        assert!(messages.contains_key(&format!("confirm-{code}")), "{code}");
    }
}

#[test]
fn a_path_names_its_field_without_indexes() {
    assert_eq!(field_of("meetings[0].starts_at"), "meetings-starts-at");
    assert_eq!(
        field_of("meetings[12].closing.tell[3].who"),
        "meetings-closing-tell-who"
    );
    assert_eq!(field_of("rights/not-answer"), "rights-not-answer");
    assert_eq!(field_of(""), "");
}

/// Whoever adds a code says on the page when it is said, and what to do.
#[test]
fn every_code_has_its_row_on_the_page() {
    let path = format!("{}/../docs/findings.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(path).expect("the page");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    for code in Code::ALL {
        let name = format!("`{code}`");
        let told = rows
            .iter()
            .any(|row| row.split('|').nth(1).is_some_and(|cell| cell.contains(&name)));
        assert!(told, "docs/findings.md does not tell of {code}");
    }
}
