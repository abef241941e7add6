//! What the tools beside a talk say: they offer and never ask (decision 0049). A question at the top of a sheet of faces would be a
//! question about how the child has it, put to it by a screen.
#![allow(clippy::unwrap_used)]

use domain::talk_tools::strip::PICTURES;
use domain::talk_tools::{ENDS, Tool};
use std::path::Path;

/// Words that a question begins with.
const ASKING: [&str; 9] = [
    "hvad", "hvem", "hvor", "hvordan", "hvorfor", "hvornår", "hvilken", "hvilket", "hvilke",
];
/// Words that speak to the child.
const TO_THE_CHILD: [&str; 5] = ["du", "dig", "din", "dit", "dine"];

/// The words of a sentence.
fn words(sentence: &str) -> Vec<String> {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a text asks the child anything, with a mark of it or without: "Hvordan har du det", "Er du glad".
fn asks(text: &str) -> bool {
    let mut sentences = text.split_inclusive(['.', '!', '?', ':']).map(words);
    let turned = |sentence: Vec<String>| {
        let first = sentence.first().is_some_and(|word| ASKING.contains(&word.as_str()));
        first || sentence.get(1).is_some_and(|word| word == "du")
    };
    text.contains('?') || sentences.any(turned)
}

/// The text behind a key in the sentences of the child's screens.
fn text_of(all: &str, key: &str) -> String {
    let found = all.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    found
        .unwrap_or_else(|| panic!("no sentence {key}, or not on one line"))
        .to_owned()
}

#[test]
fn titles_and_offers_are_no_questions() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/da/child.ftl");
    let all = std::fs::read_to_string(file).unwrap();
    let mut keys: Vec<String> = ["all", "all-lead", "first", "then", "line-least", "line-most"]
        .map(|key| format!("tool-{key}"))
        .into();
    for tool in Tool::ALL {
        keys.extend(["", "-lead"].map(|of| format!("tool-{}{of}", tool.as_str())));
        let sets = tool.sets(true);
        if sets.len() > 1 {
            keys.extend(sets.iter().map(|set| format!("tool-set-{}", set.key)));
        }
        let pictures = sets.iter().flat_map(|set| set.tiles);
        let with_words = pictures.filter(|tile| tile.parse::<u8>().is_err());
        keys.extend(with_words.map(|tile| format!("tool-tile-{tile}")));
    }
    keys.extend(PICTURES.iter().chain(&ENDS).map(|tile| format!("tool-tile-{tile}")));
    assert!(keys.len() > 50, "{keys:?}");
    for key in &keys {
        let text = text_of(&all, key);
        // What a child may wonder itself stands on a card in its own voice: it asks, and is not asked.
        let spoken_to = words(&text).iter().any(|word| TO_THE_CHILD.contains(&word.as_str()));
        if key.starts_with("tool-tile-worry-") {
            assert!(!spoken_to, "{key} speaks to the child: {text}");
        } else {
            assert!(!asks(&text), "{key} asks: {text}");
        }
    }
}

#[test]
fn a_question_is_known_without_its_mark() {
    for question in [
        "Hvordan har du det",
        "Her er nogle kort. Er du glad",
        "Peg på det: hvad er rart",
        "Glad?",
    ] {
        assert!(asks(question), "{question}");
    }
    for offer in [
        "Vælg et billede. Så bliver det stort.",
        "Du kan pege. Du kan også lade være.",
        "Så kan du se, hvad der kommer.",
    ] {
        assert!(!asks(offer), "{offer}");
    }
}
