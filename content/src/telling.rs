//! How an adviser began to write what goes further ("Jeg siger, at …"), so that a letter puts to whom into the same sentence
//! and does not say twice that it is told.

use crate::Content;
use crate::lists::named;
use std::borrow::Cow;

/// The file of the beginnings (`HOW: BEGINNING`). Papers from a talk are written in Danish.
const FILE: &str = "content/da/telling-words.txt";

/// The words stand as they were written: they say themselves who tells whom.
const WHOLE: &str = "whole";

/// No beginning that is known.
const OTHER: &str = "other";

/// What goes further, as a sentence takes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// How it is told, for a sentence to select by: a word of the file, "whole" or "other".
    pub how: String,
    /// What: after a known beginning the rest of it ("at du er træt."), otherwise everything.
    pub what: Cow<'a, str>,
    /// To whom; nothing where the words say it already.
    pub to: Option<&'a str>,
}

/// Parts what goes further from the beginning that the adviser wrote.
#[must_use]
pub fn told<'a>(content: &Content, words: &'a str, to: Option<&'a str>) -> Told<'a> {
    let list = content.source().find(FILE).ok().flatten().unwrap_or_default();
    parted(&list, words.trim(), to.map(str::trim))
}

fn parted<'a>(list: &str, words: &'a str, to: Option<&'a str>) -> Told<'a> {
    let whole = |how: &str, to| Told {
        how: how.to_owned(),
        what: words.into(),
        to,
    };
    for (how, beginning) in named(list) {
        if to.is_some_and(|to| says_to(list, words, beginning, to)) {
            return whole(WHOLE, None);
        }
        let Some(rest) = after(words, beginning).filter(|rest| rest.starts_with(char::is_whitespace)) else {
            continue;
        };
        return match beginning.rsplit_once(' ') {
            // A whole sentence of the adviser, and nobody to put into it.
            Some(_) if to.is_none() => whole(WHOLE, None),
            begins => Told {
                how: how.to_owned(),
                what: format!("{}{rest}", begins.map_or(beginning, |(_, last)| last).to_lowercase()).into(),
                to,
            },
        };
    }
    whole(OTHER, to)
}

/// Whether the words say right after the beginning to whom: "Jeg siger til din lærer, at …".
fn says_to(list: &str, words: &str, beginning: &str, to: &str) -> bool {
    let Some((begins, _)) = beginning.rsplit_once(' ') else {
        return false;
    };
    let rest = after(words, begins.trim_end_matches(',')).filter(|rest| rest.starts_with(char::is_whitespace));
    let (rest, to) = (rest.unwrap_or_default().to_lowercase(), to.to_lowercase());
    let Some((between, _)) = rest.split_once(&to).filter(|_| !to.is_empty()) else {
        return false;
    };
    // "til" may stand between, and not the word after which it is somebody who is spoken of.
    let goes_on = |word: &str| named(list).any(|(_, beginning)| beginning.rsplit(' ').next() == Some(word));
    let mut between = between.split_whitespace();
    between.next().is_none_or(|word| !goes_on(word)) && between.next().is_none()
}

/// What stands after a beginning, whatever its capitals.
fn after<'a>(words: &'a str, beginning: &str) -> Option<&'a str> {
    let (head, rest) = words.split_at_checked(beginning.len())?;
    (head.to_lowercase() == beginning.to_lowercase()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_adviser_types_is_parted_from_how_it_is_told() {
        let content = Content::embedded();
        for (words, to, how, what) in [
            ("Jeg siger, at du er træt.", "din lærer", "says", "at du er træt."),
            ("jeg siger at du er træt", "din lærer", "says", "at du er træt"),
            ("At du er træt.", "din lærer", "says", "at du er træt."),
            ("Jeg skriver, at du er uenig.", "min chef", "writes", "at du er uenig."),
            ("Jeg fortæller, at du er træt.", "din mor", "tells", "at du er træt."),
            ("Jeg fortæller om larmen.", "din mor", "tells-about", "om larmen."),
            ("Jeg spørger, om du må komme.", "klubben", "asks", "om du må komme."),
            ("Jeg spørger om en plads.", "klubben", "asks-about", "om en plads."),
            // No beginning is taken out of the middle of a word, and nothing is guessed.
            ("Atter har du ventet.", "din mor", "other", "Atter har du ventet."),
            ("Du vil hjem.", "din lærer", "other", "Du vil hjem."),
            ("Jeg ringer til skolen.", "din mor", "other", "Jeg ringer til skolen."),
        ] {
            let told = told(&content, words, Some(to));
            assert_eq!(
                (told.how.as_str(), &*told.what, told.to),
                (how, what, Some(to)),
                "{words}"
            );
        }
    }

    #[test]
    fn a_sentence_that_says_to_whom_stays_as_it_is() {
        let content = Content::embedded();
        for words in [
            "Jeg siger til din lærer, at du er træt.",
            "Jeg fortæller din lærer, at du er træt.",
            "Jeg spørger din lærer om en plads.",
        ] {
            let told = told(&content, words, Some("din lærer"));
            assert_eq!((told.how.as_str(), &*told.what, told.to), (WHOLE, words, None));
        }
        // Somebody who is spoken of is not the one who is told.
        for words in ["Jeg siger, at din lærer må komme.", "Jeg siger at din lærer må komme."] {
            let told = told(&content, words, Some("din lærer"));
            assert_eq!((told.how.as_str(), told.to), ("says", Some("din lærer")));
        }
        // With nobody to put into it a whole sentence stays one.
        for (words, how, what) in [
            ("Jeg siger, at du er træt.", WHOLE, "Jeg siger, at du er træt."),
            ("At du er træt.", "says", "at du er træt."),
            ("Larmen i klassen.", OTHER, "Larmen i klassen."),
        ] {
            let told = told(&content, words, None);
            assert_eq!((told.how.as_str(), &*told.what), (how, what));
        }
    }
}
