//! What an adult writes in the stead of a child, and what is read back to it, while the police may still ask. The child is not
//! questioned about the event outside their interview (docs/law.md, safety facts 9 and 10): what an adult writes "for" a child of
//! five can be what that adult asked it, and a line that is read back with "is that right?" asks once more.

use super::answers::Answers;
use crate::band::Band;
use crate::case::Case;
use crate::lexicon::SafetyWords;
use jiff::civil::Date;

/// Who writes what a child leaves for its adviser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Writer {
    /// The child itself.
    Child,
    /// An adult, for one of the youngest.
    Adult,
}

/// Who writes what a child leaves for its adviser on a day. `None`: nobody does, because an adult would, and the police may still
/// ask the child.
#[must_use]
pub fn writer(case: &Case, on: Date) -> Option<Writer> {
    let band = case.child.as_ref().and_then(|child| child.band_on(on));
    let answers = Answers::of(case);
    match band {
        Some(Band::Four) => may_be_written_for(band, &answers).then_some(Writer::Adult),
        _ => Some(Writer::Child),
    }
}

/// Whether an adult may write freely in the child's stead, where the child writes itself or nothing forbids it.
pub(super) fn may_be_written_for(band: Option<Band>, answers: &Answers<'_>) -> bool {
    band != Some(Band::Four) || !answers.police_lock()
}

/// Whether a line may be read back to the child, or shown to it again: while the police question is open, none about the event.
#[must_use]
pub fn may_be_read_back(case: &Case, lists: &SafetyWords, text: &str) -> bool {
    if !Answers::of(case).police_lock() {
        return true;
    }
    let read = lists.event_words.reading(text);
    let telling = [&lists.event_words, &lists.police];
    telling.iter().all(|list| list.of(&read).is_empty())
}
