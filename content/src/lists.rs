//! The word lists of `content/da/`, read once.

use crate::error::ContentError;
use crate::source::Source;
use domain::lexicon::{Lexicon, SafetyWords};
use domain::pattern::Classes;
use std::sync::OnceLock;

/// The lists, parsed.
pub struct Read {
    /// For readability.
    pub lexicon: Lexicon,
    /// For the gate's findings about words.
    pub safety: SafetyWords,
}

impl Read {
    /// What in a text must never be said to a child: one message each, with the reason and the remedy.
    #[must_use]
    pub fn never_said(&self, text: &str) -> Vec<String> {
        let safety = &self.safety;
        [
            (&safety.event_words, "is a word about what may have happened"),
            (&safety.police, "is a word about police or court"),
            (&safety.event_questions, "asks what happened"),
            (&safety.secrecy, "asks the child to keep a secret"),
            (&safety.pressure, "blames the child or presses it"),
            (&safety.promises, "promises more than can be kept"),
        ]
        .into_iter()
        .flat_map(|(list, why)| {
            list.find(text)
                .into_iter()
                .map(move |word| format!("{word:?} {why}; say it without"))
        })
        .collect()
    }
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
    /// If one is missing.
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
    )
    .with_english(&source.read("content/en/common-words.txt")?);
    let classes = Classes::read(&list("word-classes")?);
    let safety = SafetyWords::read(&classes, |name| texts(source, name))?;
    Ok(Read { lexicon, safety })
}

/// A safety list in every language that has it: Danish always, English where there is one.
fn texts(source: &Source, name: &str) -> Result<Vec<String>, ContentError> {
    let mut texts = vec![source.read(&format!("content/da/{name}.txt"))?.into_owned()];
    if let Some(english) = source.find(&format!("content/en/{name}.txt"))? {
        texts.push(english.into_owned());
    }
    Ok(texts)
}

/// The lines of a list that says something of each: `NAME: WORDS`; a line that begins with `#` is a remark.
pub(crate) fn named(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": "))
}
