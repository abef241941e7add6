//! Word lists that rules are held against, as the content room hands them over.

use crate::pattern::Patterns;
use std::collections::{HashMap, HashSet};

/// The lists behind readability (child-language.md, "Bands and gates").
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Words a child can be expected to know, lower case, every form.
    common: HashSet<String>,
    /// Office words and phrases, lower case, every form, with the child's word for each.
    office: HashMap<String, String>,
    /// Abbreviations with their dots and what they stand for, lower case.
    abbreviations: Vec<(String, String)>,
    /// Words that end like a passive and are none.
    not_passive: HashSet<String>,
}

impl Lexicon {
    /// Reads the lists as they stand in `content/da/`: one word a line, `#`
    /// comments; office words as `form, form = the child's word`; abbreviations
    /// as `stk. = stykke`.
    #[must_use]
    pub fn read(
        common: &str,
        everyday: &str,
        office: &str,
        abbreviations: &str,
        not_passive: &str,
    ) -> Lexicon {
        let words = |list: &str| entries(list).map(str::to_lowercase).collect::<Vec<_>>();
        let mut known: HashSet<String> = HashSet::with_capacity(8_000);
        known.extend(words(common));
        known.extend(words(everyday));
        let mut instead = HashMap::new();
        for (forms, better) in pairs(office) {
            for form in forms
                .split(',')
                .map(str::trim)
                .filter(|form| !form.is_empty())
            {
                instead.insert(form.to_lowercase(), better.to_owned());
            }
        }
        let mut short: Vec<(String, String)> = pairs(abbreviations)
            .map(|(from, to)| (from.to_lowercase(), to.to_lowercase()))
            .collect();
        // The longest first, so that "m.m." is not read as "m." twice.
        short.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        Lexicon {
            common: known,
            office: instead,
            abbreviations: short,
            not_passive: words(not_passive).into_iter().collect(),
        }
    }

    /// Whether a child can be expected to know a word: the word itself, its
    /// genitive, or each part of a word with hyphens.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let known = |part: &str| {
            self.common.contains(part)
                || part
                    .strip_suffix('s')
                    .is_some_and(|stem| self.common.contains(stem))
        };
        known(&word) || (word.contains('-') && word.split('-').all(known))
    }

    /// The child's word for an office word or phrase.
    #[must_use]
    pub fn instead_of(&self, phrase: &str) -> Option<&str> {
        self.office.get(phrase).map(String::as_str)
    }

    /// Whether a list has this exact form, lower case.
    #[must_use]
    pub(crate) fn has(&self, form: &str) -> bool {
        self.common.contains(form)
    }

    /// Whether a word only ends like a passive.
    #[must_use]
    pub(crate) fn only_looks_passive(&self, word: &str) -> bool {
        self.not_passive.contains(word)
    }

    /// The text with its abbreviations written out, so that their dots end no sentence.
    #[must_use]
    pub fn expand(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at_word_start = true;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if at_word_start
                && let Some((from, to)) = self
                    .abbreviations
                    .iter()
                    .find(|(from, _)| starts_folded(rest, from))
            {
                out.push_str(to);
                rest = &rest[from.len()..];
                at_word_start = false;
                continue;
            }
            out.push(first);
            at_word_start = !first.is_alphanumeric();
            rest = &rest[first.len_utf8()..];
        }
        out
    }
}

/// Whether a text starts with a lower-case ASCII-or-not prefix of the same byte
/// length, not going on into a longer word.
fn starts_folded(text: &str, prefix: &str) -> bool {
    let Some(head) = text.get(..prefix.len()) else {
        return false;
    };
    let ends = prefix.ends_with('.') || !text[prefix.len()..].starts_with(char::is_alphanumeric);
    ends && head.to_lowercase() == prefix
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
}

fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    entries(list)
        .filter_map(|line| line.split_once('='))
        .map(|(from, to)| (from.trim(), to.trim()))
}

/// The lists behind the word findings of the gate.
#[derive(Clone, Debug, Default)]
pub struct SafetyWords {
    /// Words about an event (`event-words`).
    pub event_words: Patterns,
    /// Phrases that ask what happened (`event-question`).
    pub event_questions: Patterns,
    /// Phrases that ask for secrecy (`secrecy-asked`).
    pub secrecy: Patterns,
    /// Promises of secrecy or outcome (`promise-too-much`).
    pub promises: Patterns,
    /// Words that may not stand in a neutral version.
    pub neutral: Patterns,
}
