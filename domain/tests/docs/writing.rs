//! `docs/writing.md` says what the code holds: the limits of the bands, and Danish examples that stand in our own
//! texts.

use crate::repository::{FILES, cells, text};
use domain::band::Band;
use domain::readability::limits;

const PAGE: &str = "docs/writing.md";

#[test]
fn the_table_of_limits_is_the_codes() {
    let table: Vec<Vec<String>> = text(PAGE)
        .lines()
        .filter_map(cells)
        .skip_while(|row| row.get(1).is_none_or(|cell| cell != "mean sentence, words"))
        .skip(1)
        .take(Band::ALL.len())
        .collect();
    let held = Band::ALL.map(|band| {
        let most = limits(band);
        let optional = |limit: Option<String>| limit.unwrap_or_else(|| "–".into());
        vec![
            band.as_str().replace('-', "–"),
            most.mean_sentence.to_string(),
            most.longest_sentence.to_string(),
            optional(most.lix.map(|lix| lix.to_string())),
            format!("{} %", most.uncommon_share * 100.0),
            most.letter_words.to_string(),
            optional(most.letter_cards.map(|cards| cards.to_string())),
        ]
    });
    assert_eq!(table, held);
}

#[test]
fn every_example_stands_in_our_own_texts() {
    let page = one_line(text(PAGE));
    let examples: Vec<&str> = page
        .split('»')
        .skip(1)
        .filter_map(|rest| rest.split_once('«'))
        .map(|(example, _)| example)
        .filter(|example| *example != "…")
        .collect();
    assert!(examples.len() > 20, "{examples:?}");
    let ours = FILES.iter().filter(|(path, _)| path.starts_with("locales/da/"));
    let ours: Vec<String> = ours.map(|(_, text)| one_line(text)).collect();
    let strange: Vec<&&str> = examples
        .iter()
        .filter(|example| !ours.iter().any(|text| text.contains(**example)))
        .collect();
    assert!(strange.is_empty(), "in no text of locales/da: {strange:#?}");
}

#[test]
fn the_rules_are_numbered_in_order() {
    let numbers: Vec<usize> = text(PAGE)
        .lines()
        .filter_map(|line| line.split_once(". ")?.0.parse().ok())
        .collect();
    let rules = super::RULES as usize;
    assert_eq!(numbers[..rules], (1..=rules).collect::<Vec<_>>());
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
