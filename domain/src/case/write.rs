//! Writing a case file.

use super::Case;

/// A case as a case file, for people to read and machines to take in: what
/// [`read`](super::read::read) reads back to the same case.
#[must_use]
pub fn write(case: &Case) -> String {
    // A case has no map with keys that are not text and no value that refuses: this cannot fail.
    let mut text = serde_json::to_string_pretty(case).unwrap_or_default();
    text.push('\n');
    text
}
