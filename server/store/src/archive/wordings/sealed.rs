//! How wordings are sealed: with the municipality's key, each for its own place.

use crate::StoreError;
use crate::api::{Numbered, WordsInForce};
use crate::backend::Row;
use crate::seal::{DataKey, Place};

/// What `which` of a wording's seal place says: its number, and whether it waits, so that a row cannot be set back to
/// waiting.
pub(in super::super) fn which(number: u64, waits: bool) -> String {
    format!("{number}/{}", if waits { "waits" } else { "settled" })
}

/// The seal place of something of a municipality's wordings.
pub(in super::super) fn place<'a>(municipality: &'a str, what: &'static str, of: &'a str, which: &'a str) -> Place<'a> {
    Place {
        what,
        municipality,
        of,
        which,
    }
}

/// A wording from a row of number, file, waits, sealed.
pub(super) fn open(key: &DataKey, municipality: &str, row: &Row) -> Result<Numbered, StoreError> {
    let (number, file) = (row.count(0)?, row.text(1)?);
    let which = which(number, row.yes(2)?);
    let wording = key.open_json(place(municipality, "wording", file, &which), row.bytes(3)?)?;
    Ok((number, wording))
}

/// What the words of a municipality are called in the place they are sealed for.
pub(in super::super) const IN_FORCE: &str = "wordings in force";

/// The words in force, from a row of revision and sealed words.
pub(super) fn open_head(key: &DataKey, municipality: &str, row: &Row) -> Result<(u64, WordsInForce), StoreError> {
    let revision = row.count(0)?;
    if revision == 0 {
        return Ok((0, WordsInForce::new()));
    }
    let which = revision.to_string();
    let words = key.open_json(place(municipality, IN_FORCE, "", &which), row.bytes(1)?)?;
    Ok((revision, words))
}

/// Seals the words in force at a revision.
pub(super) fn seal_head(
    key: &DataKey,
    municipality: &str,
    revision: u64,
    words: &WordsInForce,
) -> Result<Vec<u8>, StoreError> {
    let which = revision.to_string();
    key.seal_json(place(municipality, IN_FORCE, "", &which), words)
}
