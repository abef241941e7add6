//! The word lists of `content/da/`, read once.

use crate::error::ContentError;
use crate::source::Source;
use domain::lexicon::{Lexicon, SafetyWords};
use domain::pattern::Patterns;
use std::sync::OnceLock;

/// The lists, read.
pub struct Read {
    /// Behind readability.
    pub lexicon: Lexicon,
    /// Behind the gate's word findings.
    pub safety: SafetyWords,
}

/// The lists, read when first used.
#[derive(Default)]
pub struct Lists {
    read: OnceLock<Result<Read, ContentError>>,
}

impl Lists {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Lists {
        Lists::default()
    }

    /// The lists.
    ///
    /// # Errors
    /// Where one is missing.
    pub fn read(&self, source: &Source) -> Result<&Read, ContentError> {
        self.read.get_or_init(|| load(source)).as_ref().map_err(Clone::clone)
    }
}

fn load(source: &Source) -> Result<Read, ContentError> {
    let list = |name: &str| source.read(&format!("content/da/{name}.txt"));
    let lexicon = Lexicon::read(
        &list("common-words")?,
        &list("everyday-words")?,
        &list("office-words")?,
        &list("abbreviations")?,
        &list("passive-exceptions")?,
    );
    let patterns = |name: &str| list(name).map(|text| Patterns::read(&text));
    let safety = SafetyWords {
        event_words: patterns("event-words")?,
        event_questions: patterns("event-questions")?,
        secrecy: patterns("secrecy-words")?,
        promises: patterns("promise-words")?,
        calls: patterns("call-words")?,
        complaint: patterns("complaint-words")?,
        neutral: patterns("neutral-words")?,
    };
    Ok(Read { lexicon, safety })
}
