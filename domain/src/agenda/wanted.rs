//! Whom somebody looks for beyond their own cases: a few letters of a first name, or a whole case number. Nothing else of a
//! case is looked at, so that nobody lists a school or a year.

use super::Label;
use super::label::begins;
use crate::case::Name;

/// The fewest letters or digits of each word.
pub const FEWEST_LETTERS: usize = 2;
/// The longest text that is looked for, in characters: as long as a name can be.
pub const LONGEST_WANTED: usize = Name::LONGEST;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    whole: String,
    words: Vec<String>,
}

/// Why nothing can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWanted {
    /// No words, or one of fewer than [`FEWEST_LETTERS`] letters.
    TooShort,
    /// More than [`LONGEST_WANTED`] characters.
    TooLong,
}

impl Wanted {
    /// Reads what was typed.
    ///
    /// # Errors
    /// It is too short or too long.
    pub fn read(text: &str) -> Result<Wanted, NotWanted> {
        let text = text.trim();
        if text.chars().count() > LONGEST_WANTED {
            return Err(NotWanted::TooLong);
        }
        let whole = text.to_lowercase();
        let words: Vec<String> = whole.split_whitespace().map(str::to_owned).collect();
        let letters = |word: &String| word.chars().filter(|c| c.is_alphanumeric()).count();
        if words.is_empty() || words.iter().any(|word| letters(word) < FEWEST_LETTERS) {
            return Err(NotWanted::TooShort);
        }
        Ok(Wanted { whole, words })
    }

    /// Whether a case is looked for: each word begins a part of the child's first name, or the whole is the case number.
    #[must_use]
    pub fn finds(&self, label: &Label) -> bool {
        let name = label.first_name.as_deref().map(str::to_lowercase);
        let number = label.reference.as_deref().map(|number| number.trim().to_lowercase());
        number.is_some_and(|number| number == self.whole)
            || name.is_some_and(|name| self.words.iter().all(|word| begins(&name, word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label() -> Label {
        Label {
            first_name: Some("Anne-Sofie".into()),
            reference: Some("2026-0587".into()),
            school: Some("Ølby Skole".into()),
            ..Label::default()
        }
    }

    #[test]
    fn a_name_is_found_by_its_beginning_and_a_number_only_whole() {
        let finds = |text: &str| Wanted::read(text).unwrap().finds(&label());
        for found in ["an", "ANNE", "sof", " anne  sof ", "anne-s", "2026-0587"] {
            assert!(finds(found), "{found}");
        }
        for lost in [
            "nne",
            "anne bo",
            "ølby",
            "20",
            "2026-05",
            "0587",
            "anne 2026-0587",
            "skole",
        ] {
            assert!(!finds(lost), "{lost}");
        }
        let nobody = Label::default();
        assert!(!Wanted::read("an").unwrap().finds(&nobody));
    }

    #[test]
    fn what_would_list_everybody_is_not_looked_for() {
        for short in ["", "  ", "a", "--", "a.", "an b", "%", "__"] {
            assert_eq!(Wanted::read(short), Err(NotWanted::TooShort), "{short}");
        }
        assert_eq!(Wanted::read(&"a".repeat(121)), Err(NotWanted::TooLong));
        assert!(Wanted::read(&"å".repeat(120)).is_ok());
    }
}
