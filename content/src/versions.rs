//! The versions of editors' wordings on disk, and how the current ones are laid over a file's text.
//!
//! A version is a file of the overlay folder, `wordings/da/<document>/<file>/0003.json`; none is ever overwritten.

use crate::error::ContentError;
use crate::syntax::{self, variables};
use domain::band::Band;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
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

/// Why a version could not be stored.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// Somebody else stored that number first.
    #[error("somebody else has made this version")]
    Taken,
    /// The folder cannot be written.
    #[error("{path}: {why}")]
    Folder {
        /// Which file.
        path: PathBuf,
        /// The error of the system.
        why: std::io::Error,
    },
}

/// The current wordings, by file (`before-meeting/7-9`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wordings(BTreeMap<String, Words>);

impl Wordings {
    /// The latest version of every file in an overlay folder.
    ///
    /// # Errors
    /// If a version cannot be read.
    pub fn read(overlay: &Path) -> Result<Wordings, ContentError> {
        let mut found = BTreeMap::new();
        for document in folders(&overlay.join("wordings/da")) {
            for file in folders(&overlay.join("wordings/da").join(&document)) {
                let id = format!("{document}/{file}");
                if let Some(last) = numbers(overlay, &id).last() {
                    found.insert(id.clone(), version(overlay, &id, *last)?.words);
                }
            }
        }
        Ok(Wordings(found))
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
    folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
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

/// Every version of a file, newest first.
///
/// # Errors
/// If one cannot be read.
pub fn versions(overlay: &Path, file: &TextFile) -> Result<Vec<Version>, ContentError> {
    let id = file.id();
    let numbers = numbers(overlay, &id);
    numbers
        .into_iter()
        .rev()
        .map(|number| version(overlay, &id, number))
        .collect()
}

/// Stores a version completely or not at all, and never over another one.
///
/// # Errors
/// If its number is taken, or the folder cannot be written.
pub fn keep(overlay: &Path, file: &TextFile, version: &Version) -> Result<(), NotKept> {
    let folder = place(overlay, &file.id());
    let path = folder.join(format!("{:04}.json", version.number));
    let failed = |why| NotKept::Folder {
        path: path.clone(),
        why,
    };
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let text = serde_json::to_string_pretty(version).map_err(|error| failed(error.into()))?;
    let half = folder.join(format!("{:04}.{:016x}.half", version.number, unlike_others(version)));
    let written = (|| {
        let mut file = std::fs::File::create_new(&half)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        // A link fails if the target exists; a rename would overwrite it.
        std::fs::hard_link(&half, &path)?;
        std::fs::File::open(&folder)?.sync_all()
    })();
    let _ = std::fs::remove_file(&half);
    written.map_err(|error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => NotKept::Taken,
        _ => failed(error),
    })
}

/// A number for the name of a half-written file, so that no other process chooses the same.
fn unlike_others(version: &Version) -> u64 {
    u64::from(std::process::id()) << 32 ^ version.at.as_nanosecond().unsigned_abs() as u64
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
