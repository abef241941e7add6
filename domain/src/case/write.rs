//! Writing a case file.

use super::Case;

/// A case as the text of a case file, for people and machines. [`read`](super::read::read) reads it back to the same
/// case.
#[must_use]
pub fn write(case: &Case) -> String {
    // Cannot fail: a case has only text keys, and every value serializes.
    let mut text = serde_json::to_string_pretty(case).unwrap_or_default();
    text.push('\n');
    text
}
