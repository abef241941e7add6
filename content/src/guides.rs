//! Guides: the questions that pages ask an adviser, with reasons and possible answers.

use crate::error::ContentError;
use crate::source::Source;
use serde::Deserialize;

/// A question with its answers.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// Path of the field in the case.
    pub field: String,
    /// The question.
    pub label: String,
    /// One line of why it is asked.
    pub why: String,
    /// The possible answers; empty if the answers are people of the case.
    #[serde(default, rename = "option")]
    pub options: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    /// The value in the case.
    pub value: String,
    /// The words shown.
    pub label: String,
}

#[derive(Deserialize)]
struct File {
    question: Vec<Question>,
}

/// The safety questions in the order of harm (docs/law.md, "Safety facts").
///
/// # Errors
/// If the guide is missing or broken.
pub fn safety(source: &Source) -> Result<Vec<Question>, ContentError> {
    let path = "content/guides/safety.toml";
    let file: File = toml::from_str(&source.read(path)?).map_err(|error| ContentError::BadFile {
        path: path.into(),
        why: error.to_string(),
    })?;
    Ok(file.question)
}
