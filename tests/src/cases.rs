//! The cases in tests/cases: each a case file, and beside it what the house has to say about it.

use crate::{clock, paths};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// A case file with its expectations.
#[derive(Debug)]
pub struct Given {
    /// The file's name without its ending.
    pub name: String,
    /// The case file.
    pub file: PathBuf,
    /// What is asked of it, and what is to be answered.
    pub runs: Vec<Run>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectations {
    /// For the reader: what is nasty about this case. Not a comment, so that none is without.
    about: String,
    run: Vec<Run>,
}

/// One question and its answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// `--document`.
    #[serde(default = "before_meeting")]
    pub document: String,
    /// `--on`.
    #[serde(default = "the_monday")]
    pub on: String,
    /// `--version`.
    pub version: Option<String>,
    /// `--lang`.
    pub lang: Option<String>,
    /// `--audience`.
    pub audience: Option<String>,
    /// `--decision`.
    pub decision: Option<String>,
    /// `--draft`.
    #[serde(default)]
    pub draft: bool,
    /// `--acknowledge`, once for each.
    #[serde(default)]
    pub acknowledge: Vec<String>,
    /// The exit code.
    pub exit: i32,
    /// Every `block` and every unconfirmed `confirm`, as `LEVEL CODE [PATH]`: no more, no fewer.
    /// A question mark at the end: may stand, need not.
    #[serde(default)]
    pub stops: Vec<String>,
    /// Other findings that have to stand among the rest.
    #[serde(default)]
    pub says: Vec<String>,
    /// What the document's text holds.
    #[serde(default)]
    pub contains: Vec<String>,
}

impl Run {
    /// The arguments for `check` or `render` on a file.
    #[must_use]
    pub fn arguments(&self, command: &str, file: &Path) -> Vec<String> {
        let file = file.to_str().expect("our own files have plain names");
        let mut arguments: Vec<String> = [command, file, "--document", &self.document, "--on", &self.on]
            .map(str::to_owned)
            .into();
        for (name, value) in [
            ("--version", &self.version),
            ("--lang", &self.lang),
            ("--audience", &self.audience),
            ("--decision", &self.decision),
        ] {
            arguments.extend(value.iter().flat_map(|value| [name.to_owned(), value.clone()]));
        }
        arguments.extend(self.draft.then(|| "--draft".to_owned()));
        arguments.extend(
            self.acknowledge
                .iter()
                .flat_map(|code| ["--acknowledge".to_owned(), code.clone()]),
        );
        arguments
    }
}

fn before_meeting() -> String {
    "before-meeting".to_owned()
}

fn the_monday() -> String {
    "2026-11-23".to_owned()
}

/// Every case of tests/cases and tests/cases/examples.
#[must_use]
pub fn all() -> Vec<Given> {
    let folder = paths::root().join("tests/cases");
    let mut found: Vec<Given> = [folder.clone(), folder.join("examples")]
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect("tests/cases is there"))
        .map(|entry| entry.expect("tests/cases can be read").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .map(given)
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// The case file of this name in tests/cases.
#[must_use]
pub fn file(name: &str) -> PathBuf {
    paths::root().join("tests/cases").join(name)
}

fn given(file: PathBuf) -> Given {
    let beside = file.with_extension("toml");
    let text = std::fs::read_to_string(&beside).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
    let expected: Expectations = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
    assert!(
        !expected.about.trim().is_empty() && !expected.run.is_empty(),
        "{} says nothing",
        beside.display()
    );
    let name = file
        .file_stem()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned();
    Given {
        name,
        file,
        runs: expected.run,
    }
}

/// An example child of content/examples whose talk is some days ahead of the tests' clock, written into a folder.
///
/// # Panics
/// Where there is no such example, or the folder cannot be written.
#[must_use]
pub fn example_ahead(name: &str, days: i64, folder: &Path) -> PathBuf {
    let file = paths::root().join(format!("content/examples/{name}.json"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut case: serde_json::Value = serde_json::from_str(&text).expect("an example is JSON");
    for meeting in case["meetings"].as_array_mut().into_iter().flatten() {
        if meeting["state"] == "planned" {
            let time = meeting["starts_at"].as_str().and_then(|at| at.split('T').nth(1));
            let moved = format!("{}T{}", clock::ahead(days), time.unwrap_or("10:00"));
            meeting["starts_at"] = moved.into();
        }
    }
    let written = folder.join(format!("{name}-ahead.json"));
    std::fs::write(&written, case.to_string()).expect("the folder can be written");
    written
}
