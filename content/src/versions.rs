//! Wordings, and how they are laid over a file's text; and the folder in which earlier versions of the program kept
//! them.
//!
//! There a version is a file, `wordings/da/<document>/<file>/0003.json`. The folder is read once, to copy it to the
//! municipalities (decision 0020), and never written.

use crate::error::ContentError;
use crate::syntax::{self, variables};
use domain::band::Band;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Key → words, in Fluent's syntax.
pub type Words = BTreeMap<String, String>;

/// A version of a file's wordings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// When it was made.
    pub at: Timestamp,
    /// The account that made it; its name is not kept here.
    pub by: String,
    /// That account's municipality.
    pub municipality: String,
    /// Why, in the editor's words.
    pub why: String,
    /// The sentence it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The version it restored, if it restored one; 0 is the built-in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back_to: Option<u32>,
    /// Every wording of the file from then on.
    pub words: Words,
}

/// The wordings of a municipality, by file (`before-meeting/7-9`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wordings(BTreeMap<String, Words>);

impl Wordings {
    /// From what is stored: file → key → words.
    #[must_use]
    pub fn of_files(files: BTreeMap<String, Words>) -> Wordings {
        Wordings(files)
    }

    /// The wordings of a file; `None` if it has none.
    #[must_use]
    pub fn of(&self, file: &str) -> Option<&Words> {
        self.0.get(file).filter(|words| !words.is_empty())
    }

    /// A copy with other words for one file.
    #[must_use]
    pub fn with(&self, file: &str, words: Words) -> Wordings {
        let mut all = self.clone();
        all.0.insert(file.to_owned(), words);
        all
    }

    /// Whether there are none at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there are wordings for the file at a path.
    pub(crate) fn touch(&self, path: &str) -> bool {
        id_of(path).is_some_and(|id| self.of(id).is_some())
    }

    /// Lays the wordings over a file's text.
    pub(crate) fn lay(&self, path: &str, text: String) -> Result<String, ContentError> {
        let Some(words) = id_of(path).and_then(|id| self.of(id)) else {
            return Ok(text);
        };
        let written = variables(path, &text)?;
        let mut laid = text;
        for (key, words) in words {
            if fits(&written, key, words) {
                // If a sentence is written twice, Fluent takes the last one.
                laid.push('\n');
                laid.push_str(&syntax::entry(key, words));
            }
        }
        Ok(laid)
    }
}

/// Whether a wording still fits the sentence it was written for.
pub(crate) fn fits(written: &BTreeMap<String, BTreeSet<String>>, key: &str, words: &str) -> bool {
    let now = variables("", &syntax::entry(key, words)).unwrap_or_default();
    written.get(key).is_some_and(|facts| now.get(key) == Some(facts))
}

fn id_of(path: &str) -> Option<&str> {
    path.strip_prefix("locales/da/")?.strip_suffix(".ftl")
}

fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

fn numbers(overlay: &Path, file: &str) -> Vec<u32> {
    let entries = std::fs::read_dir(place(overlay, file)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut numbers: Vec<u32> = names
        .filter_map(|name| name.strip_suffix(".json")?.parse().ok())
        .collect();
    numbers.sort_unstable();
    numbers
}

fn place(overlay: &Path, file: &str) -> PathBuf {
    overlay.join("wordings/da").join(file)
}

fn version(overlay: &Path, file: &str, number: u32) -> Result<Version, ContentError> {
    let path = place(overlay, file).join(format!("{number:04}.json"));
    let bad = |why: String| ContentError::BadFile {
        path: path.display().to_string(),
        why,
    };
    let text = std::fs::read_to_string(&path).map_err(|error| bad(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| bad(error.to_string()))
}

/// One change of one sentence in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderChange {
    /// The file: `before-meeting/7-9`.
    pub file: String,
    /// The key of the sentence.
    pub key: String,
    /// The words from then on; `None`: the built-in ones.
    pub words: Option<String>,
    /// The version it is part of.
    pub version: Version,
}

/// Everything that was changed in an overlay folder of an earlier version of the program, file by file, oldest first.
///
/// # Errors
/// If a version cannot be read.
pub fn changes_in(overlay: &Path) -> Result<Vec<FolderChange>, ContentError> {
    let mut changes = Vec::new();
    let root = overlay.join("wordings/da");
    for document in folders(&root) {
        for name in folders(&root.join(&document)) {
            let file = format!("{document}/{name}");
            let mut words = Words::new();
            for number in numbers(overlay, &file) {
                let version = version(overlay, &file, number)?;
                let keys: BTreeSet<&String> = words.keys().chain(version.words.keys()).collect();
                for key in keys {
                    if words.get(key) != version.words.get(key) {
                        changes.push(FolderChange {
                            file: file.clone(),
                            key: key.clone(),
                            words: version.words.get(key).cloned(),
                            version: version.clone(),
                        });
                    }
                }
                words = version.words;
            }
        }
    }
    Ok(changes)
}

/// A file of sentences for children's letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// The document, or `shared`.
    pub document: String,
    /// The file: `7-9`, `pictures-7-9`, `neutral-7-9`, `neutral`.
    pub name: String,
    /// The band it is for; none if it is for all.
    pub band: Option<Band>,
}

impl TextFile {
    /// `before-meeting/7-9`
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.document, self.name)
    }

    /// `locales/da/before-meeting/7-9.ftl`
    #[must_use]
    pub fn path(&self) -> String {
        format!("locales/da/{}.ftl", self.id())
    }

    /// Whether its sentences are in versions that travel.
    #[must_use]
    pub fn is_neutral(&self) -> bool {
        self.name.starts_with("neutral")
    }
}
