//! Which words somebody had before their eyes when they let them stand: a tick on a page counts for these words, and not
//! for others that were typed before it was sent, or in another window.

use domain::actor::ConfirmedWords;
use domain::finding::Code;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a page writes beside a code: a mark of the words it shows, of their reader and of how far they go.
#[must_use]
pub fn mark(words: &ConfirmedWords) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{:?} {}", words.audience, words.leaves));
    for text in &words.texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    let mut mark = String::with_capacity(16);
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(mark, "{byte:02x}");
    }
    mark
}

/// Whether a tick counts: the code is about no words, or the words are those that the page showed.
#[must_use]
pub fn counts(code: Code, seen: &BTreeMap<Code, String>, words: &BTreeMap<Code, ConfirmedWords>) -> bool {
    words
        .get(&code)
        .is_none_or(|words| seen.get(&code) == Some(&mark(words)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::document::Audience;

    #[test]
    fn other_words_another_reader_and_a_longer_way_have_another_mark() {
        let words = |texts: &[&str], audience, leaves| {
            mark(&ConfirmedWords {
                texts: texts.iter().map(|text| (*text).to_owned()).collect(),
                audience,
                leaves,
            })
        };
        let all = [
            words(&["ab", "c"], Audience::Child, false),
            words(&["a", "bc"], Audience::Child, false),
            words(&["ab", "c"], Audience::Adult, false),
            words(&["ab", "c"], Audience::Child, true),
            words(&["ab"], Audience::Child, false),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all.iter().skip(at + 1).all(|other| other != one));
        }
        assert_eq!(all[0], words(&["ab", "c"], Audience::Child, false));
    }
}
