//! Families of harm: nothing of the words named is printed.

use super::table::{Row, file, stops};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Row>,
}

/// Sentences that must not be printed, all at the same place of the same case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    #[serde(flatten)]
    row: Place,
    never: Vec<String>,
}

#[derive(Deserialize)]
struct Place {
    family: String,
    base: String,
    document: String,
    at: String,
    version: Option<domain::document::Version>,
    #[serde(default)]
    set: Vec<(String, serde_json::Value)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<Sentences>,
}

/// The groups of sentences.
fn groups() -> Vec<Sentences> {
    let words: Words = toml::from_str(&file("words.toml")).unwrap_or_else(|error| panic!("words.toml: {error}"));
    words.words
}

/// Every row of every table.
fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for table in ["families.toml", "people.toml"] {
        let cases: Cases = toml::from_str(&file(table)).unwrap_or_else(|error| panic!("{table}: {error}"));
        rows.extend(cases.case);
    }
    for group in groups() {
        rows.extend(group.never.iter().map(|sentence| group.row.with(sentence)));
    }
    rows
}

impl Place {
    /// The row that has this sentence at this place.
    fn with(&self, sentence: &str) -> Row {
        let mut set = self.set.clone();
        set.push((self.at.clone(), sentence.into()));
        Row {
            family: self.family.clone(),
            base: self.base.clone(),
            document: self.document.clone(),
            version: self.version,
            meeting: None,
            acknowledge: Vec::new(),
            form: None,
            pocket: false,
            never: sentence.trim_end_matches(['.', '?']).to_owned(),
            drop: Vec::new(),
            set,
        }
    }
}

/// A harmless sentence at the same place of the same case is printed: it is the words that stop the others.
#[test]
fn a_harmless_sentence_at_every_place_is_printed() {
    for group in groups() {
        let row = group.row.with("Du er god til at tegne.");
        // What travels of an unsafe home waits for its own confirmation.
        let printed = row.printed().map(|text| one_line(&text));
        let there = printed.is_some_and(|text| text.contains("Du er god til at tegne"));
        assert!(there, "{}: {:#?}", row.family, stops(&row.judged()));
    }
}

#[test]
fn nothing_of_a_family_is_printed() {
    let rows = rows();
    let mut released: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in &rows {
        if row.printed().is_some_and(|text| one_line(&text).contains(&row.never)) {
            released.entry(&row.family).or_default().push(&row.never);
        }
    }
    let count: usize = released.values().map(Vec::len).sum();
    assert!(released.is_empty(), "{count} of {} released: {released:#?}", rows.len());
    assert!(rows.len() >= 247, "only {} cases", rows.len());
}

/// Without what is wrong with it, the document would be made: otherwise a row would prove nothing.
#[test]
fn every_base_gives_its_documents() {
    for (base, document) in [
        ("quiet", "before-meeting"),
        ("quiet", "take-home"),
        ("quiet", "timeline"),
        ("parent", "before-meeting"),
        ("lock", "before-meeting"),
        ("control", "before-meeting"),
        ("protected", "before-meeting"),
    ] {
        let row = Row {
            family: base.to_owned(),
            base: base.to_owned(),
            document: document.to_owned(),
            version: None,
            meeting: None,
            acknowledge: Vec::new(),
            form: None,
            pocket: false,
            never: String::new(),
            drop: Vec::new(),
            set: Vec::new(),
        };
        assert!(
            row.printed().is_some(),
            "{base} {document}: {:#?}",
            stops(&row.judged())
        );
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
