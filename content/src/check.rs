//! Finds everything that is missing, before a child does.
//!
//! All faults at once: sentences, facts, flags, pictures, glyphs, sources of
//! rights, packs, lists, messages. `content check` prints them, a test asserts
//! that there are none, and `serve` refuses content that has not passed.

mod data;
mod letters;
mod packs;
mod phrases;
mod sentences;
mod spans;

use crate::Content;

/// One fault, said to whoever edits the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentFault(pub String);

impl std::fmt::Display for ContentFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<crate::ContentError> for ContentFault {
    fn from(error: crate::ContentError) -> ContentFault {
        ContentFault(error.to_string())
    }
}

pub use letters::rights_told;

pub(crate) use packs::one as pack;

/// Every fault of all content, sorted; `can_draw` says which characters the bundled fonts have.
#[must_use]
pub fn all(content: &Content, can_draw: &dyn Fn(char) -> bool) -> Vec<ContentFault> {
    let mut faults = of_packs(content, can_draw);
    faults.extend(common(content, can_draw));
    faults.sort();
    faults.dedup();
    faults
}

/// Every fault of every pack.
pub(crate) fn of_packs(content: &Content, can_draw: &dyn Fn(char) -> bool) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    packs::every(content, can_draw, &mut faults);
    packs::generic(content, &mut faults);
    faults
}

/// Every fault of what all municipalities share: all content but their packs, which are looked at when first used.
#[must_use]
pub fn common(content: &Content, can_draw: &dyn Fn(char) -> bool) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    letters::check(content, &mut faults);
    sentences::check(content, can_draw, &mut faults);
    data::check(content, &mut faults);
    phrases::check(content, &mut faults);
    packs::generic(content, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}

/// What in a text is never said to a child, and why, each with the remedy. Broken lists are told by the check of data.
fn never_said(content: &Content, text: &str) -> Vec<String> {
    let Ok(lists) = content.lists() else {
        return Vec::new();
    };
    let safety = &lists.safety;
    [
        (&safety.event_words, "is a word about what may have happened"),
        (&safety.event_questions, "asks what happened"),
        (&safety.secrecy, "asks the child to keep a secret"),
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
