//! The limits of each band (docs/writing.md, "Bands").

use super::{Figures, Report};
use crate::band::Band;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The limits of a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Most words per sentence on average.
    pub mean_sentence: f64,
    /// Most words in the longest sentence.
    pub longest_sentence: usize,
    /// Highest LIX; none for the youngest.
    pub lix: Option<f64>,
    /// Largest share of uncommon words, 0 to 1.
    pub uncommon_share: f64,
    /// Most words in a letter.
    pub letter_words: usize,
    /// Most picture cards in a letter, if it is made of them.
    pub letter_cards: Option<usize>,
}

/// The limits of a band.
#[must_use]
pub fn limits(band: Band) -> Limits {
    let (mean_sentence, longest_sentence, lix, uncommon_share, letter_words, letter_cards) = match band {
        Band::Four => (6.0, 9, None, 0.03, 130, Some(12)),
        Band::Seven => (8.0, 12, Some(16.0), 0.04, 370, None),
        Band::Ten => (10.0, 15, Some(21.0), 0.06, 470, None),
        Band::Thirteen => (12.0, 18, Some(27.0), 0.08, 570, None),
    };
    Limits {
        mean_sentence,
        longest_sentence,
        lix,
        uncommon_share,
        letter_words,
        letter_cards,
    }
}

/// Which limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// Mean length of a sentence.
    MeanSentence,
    /// The longest sentence.
    LongestSentence,
    /// LIX.
    Lix,
    /// Words outside the common list.
    UncommonShare,
    /// Words of a letter.
    LetterWords,
    /// Picture cards of a letter.
    LetterCards,
}

impl Limit {
    /// The name for messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Limit::MeanSentence => "mean-sentence",
            Limit::LongestSentence => "longest-sentence",
            Limit::Lix => "lix",
            Limit::UncommonShare => "uncommon-share",
            Limit::LetterWords => "letter-words",
            Limit::LetterCards => "letter-cards",
        }
    }
}

/// A limit that a text exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Exceeded {
    /// Which.
    pub limit: Limit,
    /// The measured value.
    pub is: f64,
    /// The limit.
    pub at_most: f64,
}

/// The limits of a band that a text exceeds, in the order of the table.
#[must_use]
pub fn exceeded(report: &Report, band: Band) -> Vec<Exceeded> {
    held(&report.net, band)
}

/// The limits exceeded when names count as any other word. This blocks nothing, but the letters of this project keep
/// these limits too.
#[must_use]
pub fn raw_exceeded(report: &Report, band: Band) -> Vec<Exceeded> {
    held(&report.raw, band)
}

fn held(figures: &Figures, band: Band) -> Vec<Exceeded> {
    let most = limits(band);
    over([
        (Limit::MeanSentence, figures.mean_sentence, Some(most.mean_sentence)),
        (
            Limit::LongestSentence,
            count(figures.longest_sentence),
            Some(count(most.longest_sentence)),
        ),
        (Limit::Lix, figures.lix, most.lix),
        (Limit::UncommonShare, figures.uncommon_share, Some(most.uncommon_share)),
    ])
}

/// The limits on length that a letter exceeds.
#[must_use]
pub fn letter_exceeded(report: &Report, band: Band) -> Vec<Exceeded> {
    let most = limits(band);
    over([
        (Limit::LetterWords, count(report.words), Some(count(most.letter_words))),
        (Limit::LetterCards, count(report.cards), most.letter_cards.map(count)),
    ])
}

fn over<const N: usize>(measured: [(Limit, f64, Option<f64>); N]) -> Vec<Exceeded> {
    measured
        .into_iter()
        .filter_map(|(limit, is, at_most)| {
            let at_most = at_most.filter(|most| is > *most)?;
            Some(Exceeded { limit, is, at_most })
        })
        .collect()
}

#[allow(clippy::cast_precision_loss)] // words of one document
fn count(words: usize) -> f64 {
    words as f64
}
