//! Word lists for the rules, passed in by the content crate.

mod safety;

pub use safety::SafetyWords;

use std::collections::{HashMap, HashSet};

/// The lists for readability (docs/writing.md, "Bands"), in lower case, with every form of a word.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// The most frequent words of the language.
    common: HashSet<Box<str>>,
    /// Words every child knows that are not among the most frequent.
    everyday: HashSet<Box<str>>,
    /// Office words and phrases, each with the index of the child's word in `instead`.
    office: HashMap<Box<str>, usize>,
    /// The child's words for office words.
    instead: Vec<Box<str>>,
    /// The number of words in the longest office phrase.
    longest_phrase: usize,
    /// Abbreviations with their dots, and what they stand for; longest first.
    abbreviations: Vec<(Box<str>, Box<str>)>,
    /// Words that look like a passive but are not.
    not_passive: HashSet<Box<str>>,
    /// English words that hardly any English sentence is without.
    english: HashSet<Box<str>>,
}

/// An abbreviation found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Abbreviation<'a> {
    /// Its length in the text, in bytes.
    pub length: usize,
    /// What it stands for.
    pub full: &'a str,
    /// Whether its dot also ends the sentence.
    pub ends_sentence: bool,
}

impl Lexicon {
    /// Reads the lists in the format of `content/da/`: one word per line, `#` comments; office words as
    /// `form, form = the child's word`; abbreviations as `stk. = stykke`.
    #[must_use]
    pub fn read(common: &str, everyday: &str, office: &str, abbreviations: &str, not_passive: &str) -> Lexicon {
        let mut forms = HashMap::with_capacity(office.len() / 14);
        let mut instead = Vec::new();
        let mut longest_phrase = 0;
        for (written, better) in pairs(office) {
            for form in written.split(',').map(str::trim).filter(|form| !form.is_empty()) {
                longest_phrase = longest_phrase.max(form.split_whitespace().count());
                forms.insert(form.to_lowercase().into(), instead.len());
            }
            instead.push(better.into());
        }
        let mut short: Vec<(Box<str>, Box<str>)> = pairs(abbreviations)
            .map(|(from, to)| (from.to_lowercase().into(), to.into()))
            .collect();
        // Longest first, so that "m.m." is not read as "m." twice.
        short.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        Lexicon {
            common: words(common),
            everyday: words(everyday),
            office: forms,
            instead,
            longest_phrase,
            abbreviations: short,
            not_passive: words(not_passive),
            english: HashSet::new(),
        }
    }

    /// The same with the words by which English is known, in the same format.
    #[must_use]
    pub fn with_english(self, english: &str) -> Lexicon {
        Lexicon {
            english: words(english),
            ..self
        }
    }

    /// Whether a word shows that a text is in a language the safety lists know: Danish or English.
    #[must_use]
    pub fn shows_its_language(&self, word: &str) -> bool {
        self.english.contains(word.to_lowercase().as_str()) || self.is_common(word)
    }

    /// Whether a child can be expected to know a word: itself, without its genitive -s, or each part of a hyphenated
    /// word.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let known = |part: &str| self.has(part) || part.strip_suffix('s').is_some_and(|stem| self.has(stem));
        known(&word) || (word.contains('-') && word.split('-').all(known))
    }

    /// The child's word for an office word or phrase, in any form or its genitive.
    #[must_use]
    pub fn instead_of(&self, phrase: &str) -> Option<&str> {
        let form = |phrase: &str| self.office.get(phrase).map(|at| &*self.instead[*at]);
        form(phrase).or_else(|| form(phrase.strip_suffix('s')?))
    }

    /// The number of words in the longest office phrase.
    pub(crate) fn longest_phrase(&self) -> usize {
        self.longest_phrase
    }

    /// Whether this exact form, in lower case, is in a list.
    pub(crate) fn has(&self, form: &str) -> bool {
        self.common.contains(form) || self.everyday.contains(form)
    }

    /// Whether this exact form, in lower case, is a word every child knows.
    pub(crate) fn is_everyday(&self, form: &str) -> bool {
        self.everyday.contains(form)
    }

    /// Whether a word only looks like a passive.
    pub(crate) fn only_looks_passive(&self, word: &str) -> bool {
        self.not_passive.contains(word)
    }

    /// The abbreviation a text starts with, at the start of a word.
    pub(crate) fn abbreviation(&self, text: &str) -> Option<Abbreviation<'_>> {
        let (from, full) = self.abbreviations.iter().find(|(from, _)| starts_with(text, from))?;
        let after = text[from.len()..].trim_start_matches(['"', '”', '»', ')']).trim_start();
        // "… tuscher osv. Så tegner vi": only an abbreviation that closes a list can end its sentence
        // before a capital. "Nr. Ali" and "f.eks. Peter" go on.
        let closes = ["videre", "mere", "flere", "lignende"]
            .iter()
            .any(|last| full.ends_with(last));
        let ends_sentence =
            from.ends_with('.') && (after.is_empty() || (closes && after.starts_with(char::is_uppercase)));
        Some(Abbreviation {
            length: from.len(),
            full,
            ends_sentence,
        })
    }
}

/// Whether a text starts with a lower-case prefix in any case, and the word ends there.
fn starts_with(text: &str, prefix: &str) -> bool {
    let Some((head, rest)) = text.split_at_checked(prefix.len()) else {
        return false;
    };
    let same = head.eq_ignore_ascii_case(prefix) || (!head.is_ascii() && head.to_lowercase() == prefix);
    same && (prefix.ends_with('.') || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}

/// Runs at every start of the program, so space is reserved once and words already in lower case are not folded again.
fn words(list: &str) -> HashSet<Box<str>> {
    let mut words = HashSet::with_capacity(list.len() / 7);
    words.extend(entries(list).map(|word| match word.chars().any(char::is_uppercase) {
        true => word.to_lowercase().into(),
        false => Box::from(word),
    }));
    words
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .map(|line| line.split_once('#').map_or(line, |(line, _)| line).trim())
        .filter(|line| !line.is_empty())
}

fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    entries(list)
        .filter_map(|line| line.split_once('='))
        .map(|(from, to)| (from.trim(), to.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::read(
            "# notice\nbarn # who it is for\nstop\nmotion\n",
            "Bamse",
            "sag, sagen = det, vi hjælper dig med\ntræffe afgørelse = bestemme",
            "m.m. = med mere\nkl. = klokken\nfx = for eksempel\nnr. = nummer",
            "findes",
        )
    }

    #[test]
    fn a_form_its_genitive_and_hyphenated_parts_are_known() {
        let lexicon = lexicon();
        for known in ["barn", "Barn", "barns", "bamse", "stop-motion"] {
            assert!(lexicon.is_common(known), "{known}");
        }
        for unknown in ["barnet", "stop-film", "#", "notice", ""] {
            assert!(!lexicon.is_common(unknown), "{unknown}");
        }
    }

    #[test]
    fn an_office_word_is_found_in_its_forms() {
        let lexicon = lexicon();
        assert_eq!(lexicon.instead_of("sagens"), Some("det, vi hjælper dig med"));
        assert_eq!(lexicon.instead_of("træffe afgørelse"), Some("bestemme"));
        assert_eq!(lexicon.instead_of("besag"), None);
        assert_eq!(lexicon.longest_phrase(), 2);
    }

    #[test]
    fn an_abbreviation_is_a_whole_token_and_its_dot_may_end_a_sentence() {
        let lexicon = lexicon();
        let found = |text| lexicon.abbreviation(text).map(|a| (a.full, a.ends_sentence));
        assert_eq!(found("Kl. 10"), Some(("klokken", false)));
        assert_eq!(found("fx i dag"), Some(("for eksempel", false)));
        assert_eq!(found("fxe"), None);
        assert_eq!(found("klart"), None);
        assert_eq!(found("nr. Ali"), Some(("nummer", false)));
        assert_eq!(found("m.m. Så"), Some(("med mere", true)));
        assert_eq!(found("m.m. og så"), Some(("med mere", false)));
        assert_eq!(found("m.m."), Some(("med mere", true)));
    }
}
