//! Wordings: sentences of the children's letters in a municipality's own words.
//!
//! A wording replaces its sentence alone, so that a newer build brings its other sentences along. If the sentence no
//! longer exists or needs other facts, the wording is not used and the built-in words are.
//!
//! - [`files`], [`sentences`] what may be changed, and its present words
//! - [`judge`] the conditions for using a wording
//! - [`contacts`] addresses and numbers, which nobody writes into a letter by hand

pub mod contacts;
pub mod judge;

pub use crate::versions::{FolderChange, TextFile, Version, Wordings, Words, changes_in};

use crate::error::ContentError;
use crate::source::Source;
use crate::syntax::{self, variables};
use crate::versions::fits;
use domain::band::Band;
use domain::document::Kind;
use std::collections::BTreeSet;

/// Every file that may be changed, in the order of documents and bands.
#[must_use]
pub fn files(source: &Source) -> Vec<TextFile> {
    // What waits for a lawyer is in no municipality's own words before it is signed.
    let documents = Kind::LETTERS
        .into_iter()
        .filter(|kind| !kind.is_for_adults() && !kind.waits_for_a_lawyer());
    let documents = documents.map(Kind::as_str).chain(["shared"]);
    let there = source.list("locales/da/");
    let mut files = Vec::new();
    for document in documents {
        let named = |form: &str, band: Option<Band>| {
            let file = TextFile {
                document: document.to_owned(),
                name: form.to_owned(),
                band,
            };
            there.contains(&file.path()).then_some(file)
        };
        for band in Band::ALL {
            let forms = ["", "pictures-", "neutral-"];
            files.extend(
                forms
                    .iter()
                    .filter_map(|form| named(&format!("{form}{}", band.as_str()), Some(band))),
            );
        }
        files.extend(named("neutral", None));
    }
    files
}

/// A sentence in its present state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its key.
    pub key: String,
    /// Its words now.
    pub words: String,
    /// The words built in or in the overlay's own file.
    pub original: String,
    /// Whether an editor's words replace the original.
    pub changed: bool,
    /// An editor's words that are not used, because the sentence needs other facts now.
    pub resting: Option<String>,
    /// The facts filled into it.
    pub facts: BTreeSet<String>,
}

/// Each sentence of a text in Fluent's syntax, key and words, in order.
pub(crate) fn written(path: &str, text: &str) -> Result<Vec<(String, String)>, ContentError> {
    syntax::sentences(path, text)
}

/// The sentences of a file, in its order.
///
/// # Errors
/// If the file cannot be read.
pub fn sentences(source: &Source, file: &TextFile) -> Result<Vec<Sentence>, ContentError> {
    let path = file.path();
    let base = source.without_wordings(&path)?;
    let base = base.ok_or(ContentError::MissingFile { path: path.clone() })?;
    let written = variables(&path, &base)?;
    let wordings = source.wordings();
    let words = wordings.of(&file.id());
    let sentences = syntax::sentences(&path, &base)?;
    let sentences = sentences.into_iter().map(|(key, original)| {
        let own = words.and_then(|words| words.get(&key)).cloned();
        let (own, resting) = own.map_or((None, None), |own| {
            if fits(&written, &key, &own) {
                (Some(own), None)
            } else {
                (None, Some(own))
            }
        });
        Sentence {
            changed: own.is_some(),
            words: own.unwrap_or_else(|| original.clone()),
            facts: written.get(&key).cloned().unwrap_or_default(),
            key,
            original,
            resting,
        }
    });
    Ok(sentences.collect())
}

#[cfg(test)]
mod tests;
