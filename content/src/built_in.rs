//! The files of the content that come with the program: inside it, or in their folder while it is developed.
//!
//! A program that reads them from their folder goes through the folder and its rules for each question, which took two
//! thirds of a server's start. Each file is read once here: an edited one is seen after the next start.

use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

#[derive(RustEmbed)]
#[folder = "."]
#[include = "letters/**/*.tera"]
#[include = "processes/**/*"]
#[include = "rights/*.toml"]
#[include = "glossary/*.toml"]
#[include = "guides/*"]
#[include = "examples/*.json"]
#[include = "demo/*"]
#[include = "pictograms/*.svg"]
#[include = "pictograms/*.toml"]
#[include = "da/*.txt"]
#[include = "en/*.txt"]
struct ContentFiles;

#[derive(RustEmbed)]
#[folder = "../locales"]
#[include = "**/*.ftl"]
struct LocaleFiles;

/// The paths of all files, sorted, as in the repository: `content/…`, `locales/…`.
pub(crate) fn paths() -> &'static [String] {
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let content = ContentFiles::iter().map(|path| format!("content/{path}"));
        let mut paths: Vec<String> = content
            .chain(LocaleFiles::iter().map(|path| format!("locales/{path}")))
            .collect();
        paths.sort();
        paths
    });
    &PATHS
}

/// The bytes of a file, or `None` if there is none at this path.
pub(crate) fn bytes(path: &str) -> Option<&'static [u8]> {
    static READ: Mutex<BTreeMap<String, &'static [u8]>> = Mutex::new(BTreeMap::new());
    paths().binary_search_by(|known| known.as_str().cmp(path)).ok()?;
    let read = |path: &str| match path.split_once('/') {
        Some(("content", rest)) => ContentFiles::get(rest),
        Some(("locales", rest)) => LocaleFiles::get(rest),
        _ => None,
    };
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = known.get(path) {
        return Some(bytes);
    }
    let bytes: &'static [u8] = match read(path)?.data {
        Cow::Borrowed(bytes) => bytes,
        // Kept for as long as the program runs, as if it lay inside.
        Cow::Owned(bytes) => bytes.leak(),
    };
    known.insert(path.to_owned(), bytes);
    Some(bytes)
}
