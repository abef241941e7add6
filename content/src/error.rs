//! What can be wrong with content, worded for those who edit it.

/// A fault in a content file: which file, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// A required file is missing.
    #[error("{path}: this file is missing; add it or put the built-in one back")]
    MissingFile {
        /// The file.
        path: String,
    },
    /// A file that cannot be read.
    #[error("{path}: {why}")]
    BadFile {
        /// The file.
        path: String,
        /// What is wrong.
        why: String,
    },
    /// A municipality's pack has faults.
    #[error("the pack {id} has not passed; mend this first:\n{faults}")]
    BadPack {
        /// Its id.
        id: String,
        /// All its faults, one per line.
        faults: String,
    },
    /// A sentence that a letter or page asks for is not written.
    #[error("{files}: the sentence {key:?} is not written; add `{key} = …`")]
    MissingSentence {
        /// Where it was looked for.
        files: String,
        /// Its key.
        key: String,
    },
    /// A sentence uses a variable that its line does not give, or the reverse.
    #[error("{file}: the line {line:?} and the sentence {key:?} differ in their facts ({difference})")]
    FactsDiffer {
        /// The template.
        file: String,
        /// The line.
        line: String,
        /// The sentence.
        key: String,
        /// Which facts.
        difference: String,
    },
    /// A line of a template that cannot be read.
    #[error("{file}: cannot read the line {line:?}: {why}")]
    BadLine {
        /// The template.
        file: String,
        /// The line.
        line: String,
        /// What is wrong.
        why: String,
    },
    /// A fact that does not exist, or has no value although its line was printed.
    #[error("{file}: the fact {fact:?} {why}")]
    NoFact {
        /// The template.
        file: String,
        /// The fact.
        fact: String,
        /// What is wrong.
        why: String,
    },
    /// A picture that does not exist.
    #[error("there is no pictogram called {name:?}; draw content/pictograms/{name}.svg")]
    MissingPicture {
        /// Its name.
        name: String,
    },
    /// A neutral document would say something that may not travel.
    #[error("the neutral version would hold {word:?}, which may not travel")]
    NotNeutral {
        /// The word.
        word: String,
    },
}

/// One fault, worded for those who edit the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentFault(pub String);

impl std::fmt::Display for ContentFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<ContentError> for ContentFault {
    fn from(error: ContentError) -> ContentFault {
        ContentFault(error.to_string())
    }
}
