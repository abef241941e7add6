//! The two lists that belong to a rule rather than to a language's content:
//! they say what a rule looks for and never what a child reads.

use crate::pattern::Patterns;
use std::sync::LazyLock;

static CALLS: LazyLock<Patterns> = LazyLock::new(|| Patterns::read(include_str!("calls.da.txt")));
static COMPLAINT: LazyLock<Patterns> = LazyLock::new(|| Patterns::read(include_str!("complaint.da.txt")));

/// A call or a message to the child, promised.
pub(in crate::gate) fn calls() -> &'static Patterns {
    &CALLS
}

/// Complaining of a decision.
pub(in crate::gate) fn complaint() -> &'static Patterns {
    &COMPLAINT
}
