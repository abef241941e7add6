//! From blocks to sentences to words, each word knowing whose it is.

use crate::document::{Line, Origin};
use crate::lexicon::Lexicon;

/// A block's text in pieces of one owner.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked {
    pieces: Vec<(String, Owner)>,
}

/// Whose a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Ours,
    Name,
    Adviser,
}

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    pub owner: Owner,
}

/// A sentence: its words, and how it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub words: Vec<Word>,
    pub text: String,
}

impl Marked {
    pub(super) fn of_line(line: &Line<'_>, _explained: &[String]) -> Marked {
        let pieces = line
            .spans()
            .map(|(text, of)| {
                let owner = match of {
                    Origin::Ours | Origin::Time => Owner::Ours,
                    Origin::Name => Owner::Name,
                    Origin::Own => Owner::Adviser,
                };
                (text.to_owned(), owner)
            })
            .collect();
        Marked { pieces }
    }

    pub(super) fn of_text(text: &str, names: &[&str]) -> Marked {
        let mut pieces = Vec::new();
        for (at, word) in text.split_inclusive(|c: char| !is_word_char(c)).enumerate() {
            let bare: String = word.chars().filter(|&c| is_word_char(c)).collect();
            let is_name = names
                .iter()
                .any(|name| name.split_whitespace().any(|part| same_name(part, &bare)));
            let owner = if is_name { Owner::Name } else { Owner::Ours };
            match pieces.last_mut() {
                Some((text, last)) if at > 0 && *last == owner => String::push_str(text, word),
                _ => pieces.push((word.to_owned(), owner)),
            }
        }
        Marked { pieces }
    }

    /// The sentences of the block.
    pub(super) fn sentences(&self, lexicon: &Lexicon) -> Vec<Sentence> {
        let chars: Vec<(char, Owner)> = self
            .pieces
            .iter()
            .flat_map(|(text, owner)| {
                let text = if *owner == Owner::Ours {
                    lexicon.expand(text)
                } else {
                    text.clone()
                };
                text.chars().map(|c| (c, *owner)).collect::<Vec<_>>()
            })
            .collect();
        let mut sentences = Vec::new();
        let mut open = Sentence::default();
        let mut at = 0;
        while at < chars.len() {
            let (c, owner) = chars[at];
            if is_word_char(c) && c != '-' {
                let start = at;
                while at < chars.len() && joins(&chars, at) {
                    at += 1;
                }
                let text: String = chars[start..at].iter().map(|(c, _)| c).collect();
                open.text.push_str(&text);
                open.words.push(Word { text, owner });
                continue;
            }
            open.text.push(c);
            at += 1;
            if ends_sentence(&chars, at - 1) {
                while at < chars.len() && matches!(chars[at].0, '"' | '”' | '»' | '’' | ')') {
                    open.text.push(chars[at].0);
                    at += 1;
                }
                sentences.push(std::mem::take(&mut open));
            }
        }
        sentences.push(open);
        sentences.retain(|sentence| !sentence.words.is_empty());
        for sentence in &mut sentences {
            sentence.text = sentence.text.trim().to_owned();
        }
        sentences
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphabetic() || c == '-' || is_mark(c)
}

/// Combining marks belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F | 0x064B..=0x065F | 0x0670)
}

/// Whether the character at a place goes on with the word it stands in.
fn joins(chars: &[(char, Owner)], at: usize) -> bool {
    let letter = |at: usize| {
        chars
            .get(at)
            .is_some_and(|(c, _)| c.is_alphabetic() || is_mark(*c))
    };
    match chars[at].0 {
        '-' => at > 0 && letter(at - 1) && letter(at + 1),
        _ => letter(at),
    }
}

fn ends_sentence(chars: &[(char, Owner)], at: usize) -> bool {
    match chars[at].0 {
        '!' | '?' | '…' => true,
        '.' => {
            let after_number = at > 0 && chars[at - 1].0.is_numeric();
            let next = chars[at + 1..]
                .iter()
                .map(|(c, _)| *c)
                .find(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '»' | '“' | '«'));
            !after_number || next.is_none_or(char::is_uppercase)
        }
        _ => false,
    }
}

/// A name, or its genitive ("Laras").
fn same_name(name: &str, word: &str) -> bool {
    word == name || word.strip_suffix('s') == Some(name) || word.strip_suffix("'s") == Some(name)
}
