//! Readability: measures how hard a text is to read.
//!
//! The limits are in docs/writing.md, "Bands". A word is a run of letters (an inner hyphen joins them); numbers are not
//! words. Every block ends a sentence; so do `.`, `!`, `?` and `…` with a closing quote after them. A full stop after a
//! number does so only before a capital, and a colon never does. Abbreviations are written out first.
//!
//! The limits do not count names, numbers, the adviser's own words and glossary words that the document explains. They
//! are left out in different ways:
//!
//! | | takes room in its sentence | may be long (LIX) | may be uncommon |
//! |---|---|---|---|
//! | a word of the letters, and the words of a date | yes | yes | yes |
//! | a name, an explained word | yes | only [`raw`](Report::raw) | only raw |
//! | the adviser's own word | no | no | no |
//! | a number | no | no | no |
//!
//! A name takes breath like any other word, so sentences are measured with it; a text that keeps the limits with its
//! names keeps them without. Shares are of the words that are not left out. *Raw* is for somebody who measures the
//! plain text and cannot know the names. LIX alone never decides: barnets lov § 6 scores "easy".

mod grammar;
mod limits;
mod measure;
mod sentences;

pub use limits::{Exceeded, Limit, Limits, exceeded, letter_exceeded, limits, raw_exceeded};

use crate::band::Band;
use crate::document::{Block, Document};
use crate::lexicon::Lexicon;
use measure::Against;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One set of figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figures {
    /// Mean length of a sentence in words; 0 for an empty text.
    pub mean_sentence: f64,
    /// The longest sentence in words.
    pub longest_sentence: usize,
    /// Words per sentence + 100 × words of seven letters or more per word; 0 for an empty text.
    pub lix: f64,
    /// Share of words outside the common list, 0 to 1.
    pub uncommon_share: f64,
}

/// What was measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// All words that are read, names and the adviser's own included; numbers are no words.
    pub words: usize,
    /// Picture cards, in a document made of them.
    pub cards: usize,
    /// Sentences that hold at least one word that is not the adviser's own.
    pub sentences: usize,
    /// The figures that the limits apply to.
    pub net: Figures,
    /// The same with names and explained words counted like any other.
    pub raw: Figures,
    /// The longest sentence as it stands.
    pub longest_text: String,
    /// Words outside the common list, each once, in order of appearance.
    pub uncommon: Vec<String>,
    /// Office words found, with the child's word for each.
    pub office: Vec<(String, String)>,
    /// Passive forms found.
    pub passives: Vec<String>,
    /// Nouns made of verbs and the like (-else, -ing, -hed, -tion), each once.
    pub heavy: Vec<String>,
}

/// Measures what a child reads in a document; for the youngest only the cards, if there are any.
#[must_use]
pub fn of_document(document: &Document, lexicon: &Lexicon) -> Report {
    let cards = cards(document);
    let only_cards = document.band == Band::Four && !cards.is_empty();
    let blocks: Vec<sentences::Block> = document
        .lines()
        .iter()
        .filter(|line| !only_cards || cards.contains(line.id))
        .map(sentences::Block::of_line)
        .collect();
    let against = Against {
        lexicon,
        explained: &document.explained,
        names: &[],
    };
    let mut report = measure::report(&blocks, &against);
    report.cards = cards.len();
    report
}

/// The ids of the document's picture cards, of every kind.
fn cards(document: &Document) -> HashSet<&str> {
    let mut ids = HashSet::new();
    for block in &document.blocks {
        match block {
            Block::Cards { cards, .. } => ids.extend(cards.iter().map(|card| card.id.as_str())),
            Block::Rights { cards, .. } => ids.extend(cards.iter().map(|card| card.id.as_str())),
            Block::Timeline { steps, .. } => ids.extend(steps.iter().map(|step| step.id.as_str())),
            Block::People { people, .. } => ids.extend(people.iter().map(|person| person.id.as_str())),
            _ => {}
        }
    }
    ids
}

/// Measures a person's own text (for `hard-words` and the live report). Each line is a block; `names` are proper names.
#[must_use]
pub fn of_text(text: &str, names: &[&str], lexicon: &Lexicon) -> Report {
    let blocks: Vec<sentences::Block> = text.lines().map(sentences::Block::of_text).collect();
    let against = Against {
        lexicon,
        explained: &[],
        names,
    };
    measure::report(&blocks, &against)
}
