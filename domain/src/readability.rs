//! Readability: how hard a text is, measured and never guessed.
//!
//! Defined in child-language.md, "Bands and gates". A word is a run of letters
//! (an inner hyphen joins). Every block ends a sentence; so do `.`, `!`, `?` and
//! `…`, but a full stop after a number only where a capital follows. A closing
//! quote after a stop belongs to the sentence it closes. Abbreviations are
//! written out first.
//!
//! Two sets of figures are taken. *Net* is what the gates hold: the adviser's own
//! words are left out altogether; names and glossary words that the document
//! explains still take up room in their sentence, but are neither long nor
//! uncommon. *Raw* leaves out only the adviser's own words. LIX alone is never
//! the gate: barnets lov § 6 scores "easy".

mod limits;
mod measure;
mod sentences;

pub use limits::{Exceeded, Limit, Limits, limits};

use crate::band::Band;
use crate::document::{Block, Document};
use crate::lexicon::Lexicon;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Sentences that hold at least one word of ours.
    pub sentences: usize,
    /// What the gates hold.
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
    /// Nouns made of verbs and the like (-else, -ning, -hed, -tion), each once.
    pub heavy: Vec<String>,
}

/// Measures what a child reads in a document: for the youngest the cards alone.
#[must_use]
pub fn of_document(document: &Document, lexicon: &Lexicon) -> Report {
    let only_cards = document.band == Band::Four
        && document
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Cards { .. }));
    let blocks: Vec<sentences::Marked> = document
        .lines()
        .iter()
        .filter(|line| !only_cards || is_card(document, line.id))
        .map(|line| sentences::Marked::of_line(line, &document.explained))
        .collect();
    measure::report(&blocks, &document.explained, lexicon)
}

fn is_card(document: &Document, id: &str) -> bool {
    document.blocks.iter().any(|block| match block {
        Block::Cards { cards, .. } => cards.iter().any(|card| card.id == id),
        _ => false,
    })
}

/// Measures a person's own text (for `hard-words` and the live report); each
/// line is a block, `names` are proper names.
#[must_use]
pub fn of_text(text: &str, names: &[&str], lexicon: &Lexicon) -> Report {
    let blocks: Vec<sentences::Marked> = text
        .lines()
        .map(|line| sentences::Marked::of_text(line, names))
        .collect();
    measure::report(&blocks, &[], lexicon)
}

/// The limits of a band that a report exceeds, in the order of the table.
#[must_use]
pub fn exceeded(report: &Report, band: Band) -> Vec<Exceeded> {
    limits::exceeded(&report.net, limits(band))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let common = "jeg\nringer\ntil\ndig\npå\nfredag\nvi\nses\nden\ndu\nmå\ngerne\nsige\ndet\nved\nikke\ner\nogså\net\nsvar\nkontakte\nkontakter\nklokken";
        Lexicon::read(common, "", "kontaktes = vi ringer", "kl. = klokken", "ses")
    }

    #[test]
    fn a_stop_after_a_number_ends_a_sentence_only_before_a_capital() {
        let report = of_text(
            "Vi ses torsdag den 3. december kl. 13.15. Det er på fredag den 4. Du må gerne.",
            &[],
            &lexicon(),
        );
        assert_eq!(report.sentences, 3);
    }

    #[test]
    fn a_closing_quote_belongs_to_its_sentence() {
        let report = of_text(
            "Du må gerne sige: \"Det ved jeg ikke.\" Du må.",
            &[],
            &lexicon(),
        );
        assert_eq!(report.sentences, 2);
        assert_eq!(report.net.longest_sentence, 8);
    }

    #[test]
    fn names_take_room_but_are_neither_long_nor_uncommon() {
        let report = of_text(
            "Jeg ringer til Christoffer på fredag.",
            &["Christoffer"],
            &lexicon(),
        );
        assert_eq!(report.net.uncommon_share, 0.0);
        assert!(report.raw.uncommon_share > 0.0);
        assert!(report.raw.lix > report.net.lix);
        assert_eq!(report.net.longest_sentence, 6);
    }

    #[test]
    fn office_words_and_passives_are_found() {
        let report = of_text("Du kontaktes på fredag. Vi ses.", &[], &lexicon());
        assert_eq!(
            report.office,
            [("kontaktes".to_owned(), "vi ringer".to_owned())]
        );
        assert_eq!(report.passives, ["kontaktes"]);
    }

    #[test]
    fn an_empty_text_measures_nothing_and_never_nan() {
        let report = of_text("  \n 12. 13 \n", &[], &lexicon());
        assert_eq!(report, Report::default());
        assert!(exceeded(&report, Band::Four).is_empty());
    }
}
