//! What every document says that was made for practice: the child does not exist (decision 0042).

use crate::Content;
use crate::error::ContentError;
use domain::document::Document;

/// Puts the line on a document, in the document's own language.
///
/// # Errors
/// If the language lacks the sentence.
pub fn mark(content: &Content, document: &mut Document) -> Result<(), ContentError> {
    let voice = content.voice(&["practice.ftl".to_owned()], &document.language.primary())?;
    document.practice = Some(voice.phrase("practice", &[])?);
    Ok(())
}
