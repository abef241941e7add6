//! What is said of a photo of the adviser on paper, to whoever cannot see it; and whether the photo stands there at all.

use crate::Content;
use crate::error::ContentError;
use domain::document::{Document, Origin};
use domain::gate::{Release, Released};

/// The text alternative of a photo on a document, in the document's language. `None` where no photo may stand: the gate keeps
/// it back, the version is neutral, or the document is not this adviser's. `of`: the first name of whoever the photo shows;
/// without one it is whoever says "jeg" there.
///
/// # Errors
/// If the sentence is broken.
pub fn alternative(
    content: &Content,
    release: &Release,
    document: &Document,
    of: Option<&str>,
) -> Result<Option<String>, ContentError> {
    let Released::Full(facts) = release.facts() else {
        return Ok(None);
    };
    let speaker = facts.speaker.first_name.as_str();
    let is_theirs = of.is_none_or(|name| name.trim() == speaker) && names(document, speaker);
    if !(facts.shows_face && is_theirs) {
        return Ok(None);
    }
    match content.voice(&["face.ftl".to_owned()], &document.language.primary()) {
        Ok(voice) => voice.phrase("face", &[("adviser", speaker)]).map(Some),
        // No photo without its words.
        Err(ContentError::MissingFile { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a document names somebody. One that was made before another adviser came does not name that one.
fn names(document: &Document, first_name: &str) -> bool {
    let lines = document.lines();
    let mut spans = lines.iter().flat_map(|line| line.spans());
    spans.any(|(words, of)| of == Origin::Name && words == first_name)
}
