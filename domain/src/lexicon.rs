//! Word lists that rules are held against, as the content room hands them over.

use crate::pattern::Patterns;
use std::collections::{BTreeMap, BTreeSet};

/// The lists behind readability (child-language.md, "Bands and gates").
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Words a child can be expected to know, lower case, every form.
    pub common: BTreeSet<String>,
    /// Office words, lower case, every form, with the child's word for each.
    pub office: BTreeMap<String, String>,
    /// Abbreviations and what they stand for, lower case ("stk." → "stykke").
    pub abbreviations: BTreeMap<String, String>,
    /// Words that end like a passive and are none.
    pub not_passive: BTreeSet<String>,
}

/// The lists behind the word findings of the gate.
#[derive(Clone, Debug, Default)]
pub struct SafetyWords {
    /// Words about an event (`event-words`).
    pub event_words: Patterns,
    /// Phrases that ask what happened (`event-question`).
    pub event_questions: Patterns,
    /// Phrases that ask for secrecy (`secrecy-asked`).
    pub secrecy: Patterns,
    /// Promises of secrecy or outcome (`promise-too-much`).
    pub promises: Patterns,
    /// Words that may not stand in a neutral version.
    pub neutral: Patterns,
}
