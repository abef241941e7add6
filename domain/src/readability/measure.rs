//! Computes the figures.

use super::sentences::{Block, Owner, Sentence, Word};
use super::{Figures, Report, grammar};
use crate::lexicon::Lexicon;
use std::collections::BTreeSet;

/// A long word has this many letters or more ("over six": LIX).
const LONG: usize = 7;

/// What a text is measured against.
pub(super) struct Against<'a> {
    pub lexicon: &'a Lexicon,
    /// Words the text itself explains, lower case, every form.
    pub explained: &'a [String],
    /// Proper names besides those marked as names in the text.
    pub names: &'a [&'a str],
}

/// Words of one text, counted.
#[derive(Default)]
struct Count {
    words: usize,
    long: usize,
    uncommon: usize,
}

impl Count {
    fn word(&mut self, long: bool, common: bool) {
        self.words += 1;
        self.long += usize::from(long);
        self.uncommon += usize::from(!common);
    }

    #[allow(clippy::cast_precision_loss)] // words of one document
    fn figures(&self, lengths: &[usize]) -> Figures {
        let read: usize = lengths.iter().sum();
        if read == 0 {
            return Figures::default();
        }
        let mean_sentence = read as f64 / lengths.len() as f64;
        // A text of nothing but names has no words to take a share of.
        let words = self.words.max(1) as f64;
        Figures {
            mean_sentence,
            longest_sentence: lengths.iter().copied().max().unwrap_or_default(),
            lix: mean_sentence + 100.0 * self.long as f64 / words,
            uncommon_share: self.uncommon as f64 / words,
        }
    }
}

pub(super) fn report(blocks: &[Block], against: &Against<'_>) -> Report {
    let sentences: Vec<Sentence> = blocks
        .iter()
        .flat_map(|block| block.sentences(against.lexicon))
        .collect();
    let names = names(&sentences, against);
    let mut report = Report::default();
    let (mut net, mut raw) = (Count::default(), Count::default());
    let mut lengths = Vec::new();
    for sentence in &sentences {
        report.words += sentence.words.len();
        let length = sentence
            .words
            .iter()
            .filter(|word| word.owner != Owner::Adviser)
            .count();
        if length == 0 {
            continue;
        }
        if lengths.iter().all(|other| *other < length) {
            report.longest_text.clone_from(&sentence.text);
        }
        lengths.push(length);
        for word in sentence.words.iter().filter(|word| word.owner != Owner::Adviser) {
            let folded = word.text.to_lowercase();
            let common = against.lexicon.is_common(&folded);
            let long = word.text.chars().filter(|c| c.is_alphabetic()).count() >= LONG;
            raw.word(long, common);
            if is_name(word, &names, against) || against.explains(&folded) {
                continue;
            }
            net.word(long, common);
            if !common {
                once(&mut report.uncommon, folded);
            } else if long && grammar::is_heavy(&folded, against.lexicon) {
                once(&mut report.heavy, folded);
            }
        }
        let ours = ours(sentence);
        for passive in grammar::passives(&ours, against.lexicon) {
            once(&mut report.passives, passive);
        }
        office(&ours, against, &mut report);
    }
    for word in &report.uncommon {
        if word.chars().count() >= LONG && grammar::is_heavy(word, against.lexicon) {
            once(&mut report.heavy, word.clone());
        }
    }
    report.sentences = lengths.len();
    report.net = net.figures(&lengths);
    report.raw = raw.figures(&lengths);
    report
}

impl Against<'_> {
    /// Whether the text explains a word, in this form or its genitive.
    fn explains(&self, folded: &str) -> bool {
        let is = |form: &str| self.explained.iter().any(|explained| explained == form);
        is(folded) || folded.strip_suffix('s').is_some_and(is)
    }
}

/// Names: words not in any list that have a capital although no sentence or quotation begins there.
fn names(sentences: &[Sentence], against: &Against<'_>) -> BTreeSet<String> {
    sentences
        .iter()
        .flat_map(|sentence| &sentence.words)
        .filter(|word| !word.opens && word.text.starts_with(char::is_uppercase))
        .filter(|word| !against.lexicon.is_common(&word.text))
        .map(|word| word.text.clone())
        .collect()
}

fn is_name(word: &Word, found: &BTreeSet<String>, against: &Against<'_>) -> bool {
    let same = |name: &str| word.text == name || word.text.strip_suffix('s') == Some(name);
    word.owner == Owner::Name
        || found.contains(&word.text)
        || against.names.iter().flat_map(|name| name.split_whitespace()).any(same)
}

/// The words of a sentence in lower case. A name or a word of the adviser becomes an empty string, so that no phrase is
/// matched across it.
fn ours(sentence: &Sentence) -> Vec<String> {
    let ours = |word: &Word| match word.owner {
        Owner::Ours => word.text.to_lowercase(),
        Owner::Name | Owner::Adviser => String::new(),
    };
    sentence.words.iter().map(ours).collect()
}

/// Counts office words and phrases, longest first at each position.
fn office(words: &[String], against: &Against<'_>, report: &mut Report) {
    let mut start = 0;
    while start < words.len() {
        let most = against.lexicon.longest_phrase().min(words.len() - start);
        let found = (1..=most).rev().find_map(|length| {
            let phrase = words[start..start + length].join(" ");
            let better = against.lexicon.instead_of(&phrase)?.to_owned();
            Some((length, phrase, better))
        });
        let Some((length, phrase, better)) = found else {
            start += 1;
            continue;
        };
        start += length;
        if !against.explains(&phrase) {
            once(&mut report.office, (phrase, better));
        }
    }
}

fn once<T: PartialEq>(list: &mut Vec<T>, new: T) {
    if !list.contains(&new) {
        list.push(new);
    }
}
