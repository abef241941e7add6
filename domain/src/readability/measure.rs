//! The figures themselves.

use super::sentences::{Marked, Owner, Sentence};
use super::{Figures, Report};
use crate::lexicon::Lexicon;

/// A long word has this many letters or more ("over six": LIX).
const LONG: usize = 7;
/// An office phrase has this many words at most.
const PHRASE: usize = 4;

#[derive(Default)]
struct Count {
    words: usize,
    longest: usize,
    long: usize,
    uncommon: usize,
}

impl Count {
    #[allow(clippy::cast_precision_loss)] // words of one document
    fn figures(&self, sentences: usize) -> Figures {
        if self.words == 0 || sentences == 0 {
            return Figures::default();
        }
        let words = self.words as f64;
        let mean_sentence = words / sentences as f64;
        Figures {
            mean_sentence,
            longest_sentence: self.longest,
            lix: mean_sentence + 100.0 * self.long as f64 / words,
            uncommon_share: self.uncommon as f64 / words,
        }
    }
}

pub(super) fn report(blocks: &[Marked], explained: &[String], lexicon: &Lexicon) -> Report {
    let mut report = Report::default();
    let (mut net, mut raw) = (Count::default(), Count::default());
    for sentence in blocks.iter().flat_map(|block| block.sentences(lexicon)) {
        report.words += sentence.words.len();
        let length = sentence
            .words
            .iter()
            .filter(|word| word.owner != Owner::Adviser)
            .count();
        if length == 0 {
            continue;
        }
        report.sentences += 1;
        for count in [&mut net, &mut raw] {
            count.words += length;
            count.longest = count.longest.max(length);
        }
        if length == raw.longest && length > 0 && longer_than(&report.longest_text, length) {
            report.longest_text.clone_from(&sentence.text);
        }
        words(
            &sentence,
            explained,
            lexicon,
            &mut report,
            &mut net,
            &mut raw,
        );
        passives(&sentence, lexicon, &mut report);
        office(&sentence, lexicon, &mut report);
    }
    report.net = net.figures(report.sentences);
    report.raw = raw.figures(report.sentences);
    report
}

fn longer_than(text: &str, words: usize) -> bool {
    text.split_whitespace().count() < words || text.is_empty()
}

fn words(
    sentence: &Sentence,
    explained: &[String],
    lexicon: &Lexicon,
    report: &mut Report,
    net: &mut Count,
    raw: &mut Count,
) {
    for (at, word) in sentence.words.iter().enumerate() {
        if word.owner == Owner::Adviser {
            continue;
        }
        let folded = word.text.to_lowercase();
        let common = lexicon.is_common(&folded);
        // A capital inside a sentence is a name, unless the lists know the word.
        let capital = at > 0 && word.text.starts_with(char::is_uppercase) && !common;
        let is_name = word.owner == Owner::Name || capital;
        let known = explained.contains(&folded)
            || folded
                .strip_suffix('s')
                .is_some_and(|stem| explained.iter().any(|e| e == stem));
        let long = word.text.chars().filter(|c| c.is_alphabetic()).count() >= LONG;
        raw.long += usize::from(long);
        raw.uncommon += usize::from(!common);
        if is_name || known {
            continue;
        }
        net.long += usize::from(long);
        if !common {
            net.uncommon += 1;
            once(&mut report.uncommon, &folded);
        }
        if long && is_heavy(&folded) {
            once(&mut report.heavy, &folded);
        }
    }
}

fn once(list: &mut Vec<String>, word: &str) {
    if !list.iter().any(|known| known == word) {
        list.push(word.to_owned());
    }
}

fn is_heavy(word: &str) -> bool {
    const ENDINGS: [&str; 13] = [
        "else", "elsen", "elser", "elserne", "ning", "ningen", "ninger", "hed", "heden", "heder",
        "tion", "tionen", "tioner",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// s-passives ("kontaktes": a verb's stem with -es) and "bliver/blev/blive" with a participle.
fn passives(sentence: &Sentence, lexicon: &Lexicon, report: &mut Report) {
    let ours: Vec<String> = sentence
        .words
        .iter()
        .map(|word| {
            if word.owner == Owner::Ours {
                word.text.to_lowercase()
            } else {
                String::new()
            }
        })
        .collect();
    for (at, word) in ours.iter().enumerate() {
        if let Some(stem) = word.strip_suffix("es") {
            let verb = lexicon.has(&format!("{stem}e")) && lexicon.has(&format!("{stem}er"));
            if stem.chars().count() >= 3 && verb && !lexicon.only_looks_passive(word) {
                once(&mut report.passives, word);
            }
        }
        if matches!(word.as_str(), "bliver" | "blev" | "blive" | "blevet") {
            let participle = ours[at + 1..]
                .iter()
                .take(3)
                .find(|next| is_participle(next, lexicon));
            if let Some(participle) = participle {
                once(&mut report.passives, &format!("{word} {participle}"));
            }
        }
    }
}

fn is_participle(word: &str, lexicon: &Lexicon) -> bool {
    const STRONG: [&str; 22] = [
        "skrevet", "taget", "set", "gjort", "hørt", "givet", "holdt", "sagt", "bedt", "fundet",
        "sendt", "lagt", "valgt", "talt", "spurgt", "flyttet", "brugt", "læst", "vist", "kaldt",
        "stillet", "bestemt",
    ];
    STRONG.contains(&word)
        || word.strip_suffix("et").is_some_and(|stem| {
            stem.chars().count() >= 3
                && lexicon.has(&format!("{stem}e"))
                && lexicon.has(&format!("{stem}er"))
        })
}

fn office(sentence: &Sentence, lexicon: &Lexicon, report: &mut Report) {
    let folded: Vec<String> = sentence
        .words
        .iter()
        .filter(|word| word.owner != Owner::Adviser)
        .map(|word| word.text.to_lowercase())
        .collect();
    for start in 0..folded.len() {
        for length in (1..=PHRASE.min(folded.len() - start)).rev() {
            let phrase = folded[start..start + length].join(" ");
            if let Some(better) = lexicon.instead_of(&phrase) {
                let found = (phrase, better.to_owned());
                if !report.office.contains(&found) {
                    report.office.push(found);
                }
                break;
            }
        }
    }
}
