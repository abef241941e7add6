//! The glossary: adult words, and the child's words for them in each band.

use crate::error::ContentError;
use crate::source::Source;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One word.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// The adult word.
    pub adult: String,
    /// Every form of the word.
    #[serde(default)]
    pub forms: Vec<String>,
    /// The child's word or sentence, per band.
    pub child: BTreeMap<String, String>,
    /// Keys of sentences that explain the word in a document.
    #[serde(default)]
    pub explained_by: Vec<String>,
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
    // Readability is measured for Danish only, so the glossary is optional in other languages.
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
            .flat_map(|word| word.forms.iter().chain([&word.adult]))
            .map(|form| form.to_lowercase())
            .collect();
        forms.sort();
        forms.dedup();
        forms
    }
}
