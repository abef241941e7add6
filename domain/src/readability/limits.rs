//! The gates of each band (child-language.md, "Bands and gates").

use super::Figures;
use crate::band::Band;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

/// The limits of a band.
#[must_use]
pub fn limits(band: Band) -> Limits {
    let (mean_sentence, longest_sentence, lix, uncommon_share, letter_words) = match band {
        Band::Four => (6.0, 9, None, 0.03, 130),
        Band::Seven => (8.0, 12, Some(16.0), 0.04, 370),
        Band::Ten => (10.0, 15, Some(21.0), 0.06, 470),
        Band::Thirteen => (12.0, 18, Some(27.0), 0.08, 570),
    };
    Limits {
        mean_sentence,
        longest_sentence,
        lix,
        uncommon_share,
        letter_words,
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
        }
    }
}

/// A limit that a text goes over.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Exceeded {
    /// Which.
    pub limit: Limit,
    /// What was measured.
    pub is: f64,
    /// What is allowed.
    pub at_most: f64,
}

#[allow(clippy::cast_precision_loss)] // words of one sentence
pub(super) fn exceeded(figures: &Figures, limits: Limits) -> Vec<Exceeded> {
    [
        (
            Limit::MeanSentence,
            figures.mean_sentence,
            Some(limits.mean_sentence),
        ),
        (
            Limit::LongestSentence,
            figures.longest_sentence as f64,
            Some(limits.longest_sentence as f64),
        ),
        (Limit::Lix, figures.lix, limits.lix),
        (
            Limit::UncommonShare,
            figures.uncommon_share,
            Some(limits.uncommon_share),
        ),
    ]
    .into_iter()
    .filter_map(|(limit, is, at_most)| {
        at_most
            .filter(|most| is > *most)
            .map(|at_most| Exceeded { limit, is, at_most })
    })
    .collect()
}
