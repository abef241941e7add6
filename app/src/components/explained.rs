//! Words that a page explains. The first place where each stands leads to what it means; the places after it stay as they
//! are, so that a page does not fill with links (N7).

use domain::document::{Origin, Span};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// A word of the glossary, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub word: String,
    /// Every way in which it is written, in lower case.
    pub forms: Vec<String>,
    /// What it means, in the voice of the page's band.
    pub told: String,
}

/// The words that a page explains and the ones it has led to already. A page that provides it as a context has its words
/// marked; no other page has.
#[derive(Clone)]
pub(crate) struct Explained {
    words: Arc<[Word]>,
    led_to: Arc<Mutex<BTreeSet<usize>>>,
    /// The address of a word, by its place in `words`, counted from 0.
    address: Arc<dyn Fn(usize) -> String + Send + Sync>,
}

/// A part of a text: plain, or a word to lead on from, with its place in the list.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Plain(&'a str),
    Word(&'a str, usize),
}

impl Explained {
    /// Nothing of these words is led to yet.
    pub(crate) fn new(words: &[Word], address: impl Fn(usize) -> String + Send + Sync + 'static) -> Explained {
        Explained {
            words: words.into(),
            led_to: Arc::default(),
            address: Arc::new(address),
        }
    }

    /// The parts of a text, in order. Each word that stands here for the first time on the page is a part of its own.
    fn parts<'a>(&self, text: &'a str) -> Vec<Part<'a>> {
        let mut led_to = self.led_to.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = Vec::new();
        let (mut from, mut at) = (0, 0);
        while let Some(c) = text[at..].chars().next() {
            let begins = !text[..at].chars().next_back().is_some_and(is_of_a_word) && is_of_a_word(c);
            let found = begins.then(|| self.longest(&text[at..])).flatten();
            match found {
                // No word inside it is looked for: of two words that begin or lie here, the longer one is meant.
                Some((nth, length)) => {
                    if led_to.insert(nth) {
                        parts.push(Part::Plain(&text[from..at]));
                        parts.push(Part::Word(&text[at..at + length], nth));
                        from = at + length;
                    }
                    at += length;
                }
                None => at += c.len_utf8(),
            }
        }
        parts.push(Part::Plain(&text[from..]));
        parts.retain(|part| *part != Part::Plain(""));
        parts
    }

    /// The longest word that a text begins with: its place in the list and its length in bytes, a genitive -s included.
    fn longest(&self, text: &str) -> Option<(usize, usize)> {
        (self.words.iter().enumerate())
            .flat_map(|(nth, word)| word.forms.iter().map(move |form| (nth, form)))
            .filter_map(|(nth, form)| Some((nth, length_at(text, form)?)))
            .max_by_key(|(nth, length)| (*length, std::cmp::Reverse(*nth)))
    }
}

/// How many bytes of a text a form takes up at its start, if it stands there as a whole word. A space that must not break
/// is a space.
fn length_at(text: &str, form: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in form.chars() {
        let is = rest.next()?;
        let same = is.to_lowercase().eq([wanted]) || (wanted == ' ' && is == '\u{a0}');
        if !same {
            return None;
        }
    }
    let left = |rest: &std::str::Chars<'_>| rest.as_str().len();
    if !rest.clone().next().is_some_and(is_of_a_word) {
        return Some(text.len() - left(&rest));
    }
    let genitive = rest.next() == Some('s') && !rest.clone().next().is_some_and(is_of_a_word);
    genitive.then(|| text.len() - left(&rest))
}

/// Whether a character belongs to the word beside it. A hyphen joins.
fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// A span of a text. Only our own words are marked: a name, a value and what an adviser wrote stay as they are.
pub(super) fn span(span: Span, explained: Option<&Explained>) -> AnyView {
    match (span.of, explained) {
        (Origin::Ours, Some(explained)) => marked(&span.text, explained),
        (Origin::Ours | Origin::Value, _) => span.text.into_any(),
        (Origin::Name, _) => view! { <bdi>{span.text}</bdi> }.into_any(),
        // An adviser writes Danish, whatever language the page is in: a voice and a hyphenation are told so.
        (Origin::Own, _) => view! { <bdi lang="da">{span.text}</bdi> }.into_any(),
    }
}

fn marked(text: &str, explained: &Explained) -> AnyView {
    let parts: Vec<AnyView> = (explained.parts(text).into_iter())
        .map(|part| match part {
            Part::Plain(text) => text.to_owned().into_any(),
            Part::Word(word, nth) => {
                let address = (explained.address)(nth);
                view! { <a class="word" href=address>{word.to_owned()}</a> }.into_any()
            }
        })
        .collect();
    parts.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(words: &[&[&str]]) -> Explained {
        let words: Vec<Word> = (words.iter())
            .map(|forms| Word {
                word: forms[0].into(),
                forms: forms.iter().map(|form| (*form).to_owned()).collect(),
                told: String::new(),
            })
            .collect();
        Explained::new(&words, |nth| format!("/{nth}"))
    }

    /// The text with every word that is led on from in brackets.
    fn seen(explained: &Explained, text: &str) -> String {
        (explained.parts(text).into_iter())
            .map(|part| match part {
                Part::Plain(text) => text.to_owned(),
                Part::Word(word, nth) => format!("[{word}:{nth}]"),
            })
            .collect()
    }

    #[test]
    fn a_whole_word_is_marked_in_every_form_and_no_part_of_another() {
        for (text, marked) in [
            ("En bisidder er der.", "En [bisidder:0] er der."),
            ("Bisidderen siger det.", "[Bisidderen:0] siger det."),
            ("Det er bisidderens stol.", "Det er [bisidderens:0] stol."),
            ("Et bisidderkort", "Et bisidderkort"),
            ("Bed om en medbisidder", "Bed om en medbisidder"),
            ("Se kommunen.", "Se [kommunen:1]."),
            (
                "Barnets\u{a0}lov og barnets seng",
                "[Barnets\u{a0}lov:2] og barnets seng",
            ),
            ("Ærlig talt.", "Ærlig talt."),
            ("", ""),
        ] {
            let explained = explained(&[&["bisidder", "bisidderen"], &["kommune", "kommunen"], &["barnets lov"]]);
            assert_eq!(seen(&explained, text), marked);
        }
    }

    #[test]
    fn only_the_first_place_on_a_page_is_marked() {
        let explained = explained(&[&["bisidder", "bisidderen"]]);
        assert_eq!(seen(&explained, "Bisidder, bisidderen."), "[Bisidder:0], bisidderen.");
        assert_eq!(seen(&explained, "En bisidder til."), "En bisidder til.");
    }

    #[test]
    fn what_an_adviser_wrote_is_danish_on_every_page_and_a_name_is_of_no_language() {
        let html = |of| {
            let text = "Lise".to_owned();
            crate::render::part(|| span(Span { text, of }, None))
        };
        assert!(html(Origin::Own).contains("<bdi lang=\"da\">Lise</bdi>"));
        assert!(html(Origin::Name).contains("<bdi>Lise</bdi>"));
        assert!(!html(Origin::Ours).contains("bdi"));
    }

    #[test]
    fn the_longer_word_is_meant() {
        let explained = explained(&[&["undersøgelse"], &["børnefaglig undersøgelse"]]);
        assert_eq!(
            seen(&explained, "En børnefaglig undersøgelse."),
            "En [børnefaglig undersøgelse:1]."
        );
    }
}
