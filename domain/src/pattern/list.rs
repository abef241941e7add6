//! Reads the lines of a list, and the classes of words that its lines may use.

use super::fold::folded_words;
use std::collections::HashMap;

/// One atom: a word, or the stem of a word with what may stand before and after it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Atom {
    pub(super) form: String,
    /// Any letters may come before it (`*vold`).
    pub(super) open_before: bool,
    /// Any letters may come after it (`krænk*`).
    pub(super) open_after: bool,
}

/// One token of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// One of these alternatives, each one atom or several ("e-mail").
    Any(Vec<Vec<Atom>>),
    /// None to four words.
    Gap,
}

/// A sentence beside an entry: it must be found, or it must pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The number of its line, from 1.
    pub line: usize,
    /// Whether the list must find something in it.
    pub hits: bool,
    /// The sentence.
    pub sentence: String,
}

/// Lines of a list that belong together: up to a blank line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The number of its first line, from 1.
    pub line: usize,
    /// How many patterns it has; exceptions are not counted.
    pub patterns: usize,
    /// Its examples.
    pub examples: Vec<Example>,
}

/// The classes of words that patterns may use by name: `person = far/mor/…` in `content/<lang>/word-classes.txt`.
#[derive(Clone, Debug, Default)]
pub struct Classes(HashMap<String, Vec<String>>);

impl Classes {
    /// Reads the classes: `name = word/word/two words`, one a line, `#` comments. A class may use earlier ones.
    #[must_use]
    pub fn read(text: &str) -> Classes {
        let mut classes = Classes::default();
        for (name, words) in text.lines().filter_map(|line| without_comment(line).split_once('=')) {
            let words = words.split('/').flat_map(|word| classes.expand(word.trim())).collect();
            classes.0.insert(name.trim().to_owned(), words);
        }
        classes
    }

    /// The words of `<name>`, or the word itself. A class that is not known is nothing, so that an unread class is seen
    /// by the examples.
    fn expand(&self, word: &str) -> Vec<String> {
        match word.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            Some(name) => self.0.get(name).cloned().unwrap_or_default(),
            None if word.is_empty() => Vec::new(),
            None => vec![word.to_owned()],
        }
    }
}

fn without_comment(line: &str) -> &str {
    line.split_once('#').map_or(line, |(line, _)| line).trim()
}

/// The tokens of each line, with whether it is an exception.
pub(super) fn phrases<'a>(list: &'a str, classes: &'a Classes) -> impl Iterator<Item = (bool, Vec<Token>)> + 'a {
    list.lines().map(without_comment).filter_map(|line| {
        if is_example(line) {
            return None;
        }
        let (exception, line) = line.strip_prefix("! ").map_or((false, line), |rest| (true, rest));
        let tokens: Vec<Token> = line
            .split_whitespace()
            .map(|token| match token {
                ".." => Token::Gap,
                words => Token::Any(
                    words
                        .split('/')
                        .flat_map(|word| classes.expand(word))
                        .map(|phrase| atoms(&phrase))
                        .filter(|atoms| !atoms.is_empty())
                        .collect(),
                ),
            })
            // A gap at the start has no meaning.
            .skip_while(|token| *token == Token::Gap)
            .collect();
        let whole = tokens
            .iter()
            .all(|token| !matches!(token, Token::Any(any) if any.is_empty()));
        (!tokens.is_empty() && whole).then_some((exception, tokens))
    })
}

/// The sections of a list, with their examples.
#[must_use]
pub fn sections(list: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = vec![Section::default()];
    for (index, written) in list.lines().enumerate() {
        let line = without_comment(written);
        if written.trim().is_empty() {
            sections.push(Section::default());
            continue;
        }
        let Some(section) = sections.last_mut().filter(|_| !line.is_empty()) else {
            continue;
        };
        if section.line == 0 {
            section.line = index + 1;
        }
        if is_example(line) {
            section.examples.push(Example {
                line: index + 1,
                hits: line.starts_with('+'),
                sentence: line[2..].trim().to_owned(),
            });
        } else if !line.starts_with("! ") {
            section.patterns += 1;
        }
    }
    sections.retain(|section| section.line > 0);
    sections
}

fn is_example(line: &str) -> bool {
    line.starts_with("+ ") || line.starts_with("- ")
}

fn atoms(phrase: &str) -> Vec<Atom> {
    phrase
        .split_whitespace()
        .flat_map(|word| {
            let (open_before, rest) = word.strip_prefix('*').map_or((false, word), |rest| (true, rest));
            let (open_after, rest) = rest.strip_suffix('*').map_or((false, rest), |rest| (true, rest));
            let words = folded_words(rest);
            let last = words.len().saturating_sub(1);
            words.into_iter().enumerate().map(move |(at, form)| Atom {
                form,
                open_before: open_before && at == 0,
                open_after: open_after && at == last,
            })
        })
        .collect()
}
