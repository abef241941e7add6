//! Guides: what the pages ask an adviser, with why and what can be answered.

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
    /// What can be answered; none where the answers are people of the case.
    #[serde(default, rename = "option")]
    pub options: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    /// The value in the case.
    pub value: String,
    /// How it reads.
    pub label: String,
}

#[derive(Deserialize)]
struct File {
    question: Vec<Question>,
}

/// The safety questions in the order of harm (docs/law.md, "Safety facts").
///
/// # Errors
/// Where the guide is missing or broken.
pub fn safety(source: &Source) -> Result<Vec<Question>, ContentError> {
    let path = "content/guides/safety.toml";
    let file: File = toml::from_str(&source.read(path)?).map_err(|error| ContentError::BadFile {
        path: path.into(),
        why: error.to_string(),
    })?;
    Ok(file.question)
}
