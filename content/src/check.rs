//! Checks all content, so that nothing is found missing by a child.
//!
//! All faults are reported at once: sentences, facts, flags, pictures, glyphs, sources of rights, packs, lists,
//! messages. `content check` prints them, a test asserts that there are none, and `serve` refuses content that has not
//! passed.

mod captions;
mod data;
mod letters;
mod packs;
mod phrases;
mod sentences;

use crate::Content;

pub use crate::error::ContentFault;
pub use letters::rights_told;

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

/// Every fault of the content shared by all municipalities; packs are checked when they are first used.
#[must_use]
pub fn common(content: &Content, can_draw: &dyn Fn(char) -> bool) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    letters::check(content, &mut faults);
    captions::check(content, &mut faults);
    sentences::check(content, can_draw, &mut faults);
    data::check(content, &mut faults);
    phrases::check(content, &mut faults);
    packs::generic(content, &mut faults);
    faults.sort();
    faults.dedup();
    faults
}
