//! The safety lists hold with their examples, and nothing that is written for a child is found by one of them.

use content::{Content, check};

#[test]
fn every_list_and_every_text_passes() {
    let faults = check::all(&Content::embedded(), &|_| true);
    assert!(faults.is_empty(), "{faults:#?}");
}
