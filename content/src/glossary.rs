//! The glossary: adult words, and the child's words for them in each band. Texts are measured by it, and the child's own
//! screen shows it (decision 0050).

use crate::error::ContentError;
use crate::source::Source;
use domain::band::Band;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One word.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// The adult word.
    pub adult: String,
    /// The Danish word that it stands for, in a glossary of another language.
    #[serde(default)]
    pub danish: Option<String>,
    /// Every form of the word.
    #[serde(default)]
    pub forms: Vec<String>,
    /// The child's word or sentence, per band. In Danish every band has its own; elsewhere a band without one hears what
    /// is written for the next younger.
    pub child: BTreeMap<String, String>,
    /// Whether it stands on no screen and no card for a child, because it names what may have happened, or police and
    /// court. What is read at home, and before the police have asked, must not name them (docs/needs.md, pitfall 3).
    #[serde(default)]
    pub apart: bool,
    /// Keys of sentences that explain the word in a document.
    #[serde(default)]
    pub explained_by: Vec<String>,
}

impl Entry {
    /// What a child of a band is told of the word; none where nothing is written for it.
    #[must_use]
    pub fn told(&self, band: Band) -> Option<&str> {
        let upto = Band::ALL.into_iter().filter(|other| *other <= band);
        upto.rev()
            .find_map(|band| self.child.get(band.as_str()))
            .map(String::as_str)
    }

    /// Every way in which the word is written, itself among them, in lower case.
    fn written(&self) -> Vec<String> {
        let mut forms: Vec<String> = (self.forms.iter().chain([&self.adult]))
            .map(|form| form.to_lowercase())
            .collect();
        forms.sort();
        forms.dedup();
        forms
    }
}

/// A word as a child is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The word.
    pub word: String,
    /// Every way in which it is written, in lower case.
    pub forms: Vec<String>,
    /// What it means, in the voice of a band.
    pub told: String,
}

/// The whole glossary.
#[derive(Clone, Debug, Deserialize, Default)]
pub struct Glossary {
    /// Its words.
    #[serde(rename = "word")]
    pub words: Vec<Entry>,
}

/// Reads the glossary of a language.
///
/// # Errors
/// If the file is missing or broken.
pub fn read(source: &Source, language: &str) -> Result<Glossary, ContentError> {
    let path = format!("content/glossary/{language}.toml");
    // Readability is measured for Danish only, so a glossary is optional in other languages.
    let text = match source.find(&path)? {
        None if language != "da" => return Ok(Glossary::default()),
        _ => source.read(&path)?,
    };
    toml::from_str(&text).map_err(|error| ContentError::BadFile {
        path,
        why: error.to_string(),
    })
}

impl Glossary {
    /// Every form of the words that the given sentences explain, lower case, sorted.
    #[must_use]
    pub fn explained(&self, keys: &[&str]) -> Vec<String> {
        let mut forms: Vec<String> = self
            .words
            .iter()
            .filter(|word| word.explained_by.iter().any(|key| keys.contains(&key.as_str())))
            .flat_map(Entry::written)
            .collect();
        forms.sort();
        forms.dedup();
        forms
    }

    /// The words that children of a band are shown, in the order of the Danish alphabet: the same for every child, so
    /// that no word on the list says anything about the one who reads it.
    #[must_use]
    pub fn shown(&self, band: Band) -> Vec<Shown> {
        let mut shown: Vec<Shown> = (self.words.iter())
            .filter(|entry| !entry.apart)
            .filter_map(|entry| {
                Some(Shown {
                    word: entry.adult.clone(),
                    forms: entry.written(),
                    told: entry.told(band)?.to_owned(),
                })
            })
            .collect();
        shown.sort_by_cached_key(|one| alphabetical(&one.word));
        shown
    }
}

/// A key by which words stand in the order of the Danish alphabet: æ, ø and å come last.
fn alphabetical(word: &str) -> String {
    (word.chars().flat_map(char::to_lowercase))
        .map(|c| match c {
            'æ' => '{',
            'ø' => '|',
            'å' => '}',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(adult: &str, told: &[(&str, &str)], apart: bool) -> Entry {
        Entry {
            adult: adult.into(),
            danish: None,
            forms: vec![format!("{adult}en")],
            child: (told.iter())
                .map(|(band, told)| ((*band).to_owned(), (*told).to_owned()))
                .collect(),
            apart,
            explained_by: Vec::new(),
        }
    }

    #[test]
    fn words_stand_in_the_order_of_the_alphabet_and_what_is_apart_is_not_shown() {
        let told = [("4-6", "For de små."), ("10-12", "For de store.")];
        let glossary = Glossary {
            words: vec![
                entry("åben", &told, false),
                entry("øre", &told, false),
                entry("Zebra", &told, false),
                entry("vold", &told, true),
                entry("bord", &told, false),
            ],
        };
        let words: Vec<String> = (glossary.shown(Band::Four).into_iter()).map(|one| one.word).collect();
        assert_eq!(words, ["bord", "Zebra", "øre", "åben"]);
        let zebra = &glossary.shown(Band::Four)[1];
        assert_eq!(zebra.forms, ["zebra", "zebraen"]);
    }

    #[test]
    fn a_band_without_words_of_its_own_hears_those_of_the_next_younger() {
        let entry = entry("bord", &[("4-6", "For de små."), ("10-12", "For de store.")], false);
        let told = Band::ALL.map(|band| entry.told(band));
        assert_eq!(
            told,
            [
                Some("For de små."),
                Some("For de små."),
                Some("For de store."),
                Some("For de store.")
            ]
        );
        let older = Entry {
            child: BTreeMap::from([("10-12".to_owned(), "For de store.".to_owned())]),
            ..entry
        };
        assert_eq!(older.told(Band::Seven), None, "nobody hears an older child's words");
    }
}
