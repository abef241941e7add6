//! Text that no list can read (row `language-unread`): another script, or a language the lists do not know.

use crate::finding::{Code, Finding};
use crate::gate::printed::Of;
use crate::gate::view::View;
use crate::pattern::folded;

/// From how many words on a text without a known one is a text of another language, and not a name.
const WORDS: usize = 5;

/// The adviser's text in letters or a language that the lists do not know is confirmed by somebody who can read it.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    for text in view.texts.iter().filter(|text| text.of != Of::Phone) {
        let words: Vec<&str> = text
            .text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        let other_script = words
            .iter()
            .any(|word| folded(word).chars().any(|c| c.is_alphabetic() && !c.is_ascii()));
        // A letter alone is a word in every language, and the list of common words has most of them.
        let words: Vec<&str> = words.into_iter().filter(|word| word.chars().count() > 1).collect();
        let known = words
            .iter()
            .filter(|word| view.known.lexicon.shows_its_language(word))
            .count();
        if other_script || (words.len() >= WORDS && known * 4 < words.len()) {
            findings.push(Finding::new(Code::LanguageUnread, text.path.clone()));
        }
    }
}
