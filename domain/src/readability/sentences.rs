//! Splits blocks into sentences and words, and records whose each word is.

use crate::document::{Line, Origin};
use crate::lexicon::Lexicon;
use crate::sentence::{ends_at, is_quote};

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// The letter's own words, including those of dates and clock times.
    Ours,
    /// A proper name.
    Name,
    /// A word the adviser wrote.
    Adviser,
}

/// A block's text, in pieces with one owner each.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    text: String,
    /// The byte at which each piece ends, and its owner.
    pieces: Vec<(usize, Owner)>,
}

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    pub owner: Owner,
    /// Whether it begins the sentence or a quotation, where every word has a capital.
    pub opens: bool,
}

/// A sentence: its words and its text as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub words: Vec<Word>,
    pub text: String,
}

impl Block {
    /// The block for a line of a document.
    pub(super) fn of_line(line: &Line<'_>) -> Block {
        let mut block = Block::default();
        for (at, text) in line.texts.iter().enumerate() {
            if at > 0 {
                block.push(" ", Owner::Ours);
            }
            for span in &text.0 {
                let owner = match span.of {
                    Origin::Ours | Origin::Value => Owner::Ours,
                    Origin::Name => Owner::Name,
                    Origin::Own => Owner::Adviser,
                };
                block.push(&span.text, owner);
            }
        }
        block
    }

    /// The block for a text without known owners.
    pub(super) fn of_text(text: &str) -> Block {
        let mut block = Block::default();
        block.push(text, Owner::Ours);
        block
    }

    fn push(&mut self, text: &str, owner: Owner) {
        self.text.push_str(text);
        self.pieces.push((self.text.len(), owner));
    }

    /// The characters with their owners; abbreviations are written out.
    fn characters(&self, lexicon: &Lexicon) -> Vec<(char, Owner)> {
        let mut out = Vec::with_capacity(self.text.len());
        let mut pieces = self.pieces.iter();
        let (mut until, mut owner) = (0, Owner::Ours);
        let mut at_word_start = true;
        let mut at = 0;
        while let Some(c) = self.text[at..].chars().next() {
            while at >= until
                && let Some(piece) = pieces.next()
            {
                (until, owner) = *piece;
            }
            let short = (at_word_start && owner != Owner::Name && c.is_alphabetic())
                .then(|| lexicon.abbreviation(&self.text[at..]))
                .flatten();
            if let Some(short) = short {
                out.extend(short.full.chars().map(|c| (c, owner)));
                out.extend(short.ends_sentence.then_some(('.', owner)));
                at += short.length;
                at_word_start = false;
                continue;
            }
            out.push((c, owner));
            at_word_start = !c.is_alphanumeric();
            at += c.len_utf8();
        }
        out
    }

    /// The sentences of the block.
    pub(super) fn sentences(&self, lexicon: &Lexicon) -> Vec<Sentence> {
        let chars = self.characters(lexicon);
        let mut sentences = Vec::new();
        let mut open = Sentence::default();
        let mut quoted = false;
        let mut at = 0;
        while at < chars.len() {
            let (c, owner) = chars[at];
            if is_letter(c) {
                let start = at;
                while at < chars.len() && goes_on(&chars, at) {
                    at += 1;
                }
                let text: String = chars[start..at].iter().map(|(c, _)| c).collect();
                open.text.push_str(&text);
                let opens = open.words.is_empty() || quoted;
                open.words.push(Word { text, owner, opens });
                quoted = false;
                continue;
            }
            open.text.push(c);
            quoted = is_quote(c) || (quoted && !c.is_whitespace());
            at += 1;
            if ends_at(at - 1, |at| chars.get(at).map(|(c, _)| *c)) {
                while at < chars.len() && closes(chars[at].0) {
                    open.text.push(chars[at].0);
                    at += 1;
                }
                quoted = false;
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

fn is_letter(c: char) -> bool {
    // Combining marks belong to the letter before them; most count as letters already.
    c.is_alphabetic() || matches!(u32::from(c), 0x0300..=0x036F | 0x064B..=0x0652)
}

/// Whether the character at `at` continues the word before it.
fn goes_on(chars: &[(char, Owner)], at: usize) -> bool {
    let letter = |at: usize| chars.get(at).is_some_and(|(c, _)| is_letter(*c));
    match chars[at].0 {
        '-' | '\u{2011}' => at > 0 && letter(at - 1) && letter(at + 1),
        c => is_letter(c),
    }
}

fn closes(c: char) -> bool {
    is_quote(c) || matches!(c, ')' | '.' | '!' | '?' | '…')
}
