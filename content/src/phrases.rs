//! Sentences an adviser can say in the talk: a few openings and answers for each band, never a question about what
//! happened (N44, N54, N55). The sentences are in `locales/da/phrases/BAND.ftl`; the page says when each fits.

use crate::Content;
use crate::error::ContentError;
use domain::band::Band;

/// Each phrase by its key, in the order of a talk.
pub const PHRASES: [&str; 22] = [
    "why-i-write",
    "a-secret",
    "who-told",
    "must-i-move",
    "to-prison",
    "my-fault",
    "say-at-home",
    "mother-angry",
    "goes-quiet",
    "cries",
    "does-not-know",
    "may-i-go",
    "not-understood",
    "says-stop",
    "after-a-stop",
    "tells-by-itself",
    "do-you-believe-me",
    "takes-it-back",
    "another-bisidder",
    "moves-tonight",
    "end-is-near",
    "before-we-go",
];

/// The file of a band, in `locales/da/`.
#[must_use]
pub fn file(band: Band) -> String {
    format!("phrases/{}", band.as_str())
}

/// A band's phrases: key and sentences.
///
/// # Errors
/// If one is not written.
pub fn of(content: &Content, band: Band) -> Result<Vec<(&'static str, String)>, ContentError> {
    PHRASES
        .into_iter()
        .map(|key| match content.phrase("da", &file(band), key, &[]) {
            Some(words) => Ok((key, words)),
            None => Err(ContentError::MissingSentence {
                files: format!("locales/da/{}.ftl", file(band)),
                key: key.to_owned(),
            }),
        })
        .collect()
}
