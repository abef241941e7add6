//! Readability: how hard a text is, measured and never guessed.
//!
//! Defined in child-language.md, "Bands and gates": mean and longest sentence,
//! LIX, share of words outside the common list, office words with suggestions,
//! passives. Names, numbers, the adviser's own words and glossary words that the
//! document itself explains are left out where the table says so.

use crate::band::Band;
use crate::document::Document;
use crate::lexicon::Lexicon;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// All words that are read, names and numbers included.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Mean length of a sentence in words.
    pub mean_sentence: f64,
    /// The longest sentence, in words, and the sentence itself.
    pub longest_sentence: usize,
    /// The longest sentence as it stands.
    pub longest_text: String,
    /// LIX: words per sentence + 100 × words of seven letters or more per word.
    pub lix: f64,
    /// Share of words outside the common list, 0 to 1.
    pub uncommon_share: f64,
    /// Those words, each once, in order of appearance.
    pub uncommon: Vec<String>,
    /// Office words found, with the child's word for each.
    pub office: Vec<(String, String)>,
    /// Passive forms found.
    pub passives: Vec<String>,
}

/// The limits of a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Mean sentence at most, words.
    pub mean_sentence: f64,
    /// Longest sentence at most, words.
    pub longest_sentence: usize,
    /// LIX at most; none for the youngest.
    pub lix: Option<f64>,
    /// Share of uncommon words at most, 0 to 1.
    pub uncommon_share: f64,
    /// A letter at most, words.
    pub letter_words: usize,
}

/// The limits of a band (child-language.md).
#[must_use]
pub fn limits(_band: Band) -> Limits {
    Limits {
        mean_sentence: 6.0,
        longest_sentence: 9,
        lix: None,
        uncommon_share: 0.03,
        letter_words: 130,
    }
}

/// Measures what a child reads in a document.
#[must_use]
pub fn of_document(_document: &Document, _lexicon: &Lexicon) -> Report {
    Report::default()
}

/// Measures a person's own text (for `hard-words` and the live report). `names` are left out.
#[must_use]
pub fn of_text(_text: &str, _names: &[&str], _lexicon: &Lexicon) -> Report {
    Report::default()
}
