//! The letter's personal sentence (row `standard-letter`; docs/writing.md, rule 9;
//! docs/needs.md, pitfall 9).

use super::view::View;
use crate::case::Words;
use crate::finding::{Code, Finding};

/// It must be there and be this child's: children see at once whether a letter was written to them.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting.filter(|_| view.is_full_letter()) else {
        return;
    };
    let finding = || Finding::new(Code::StandardLetter, chosen.path("personal"));
    if chosen.meeting.personal.as_ref().is_none_or(Words::is_blank) {
        findings.push(finding());
    } else if view.known.personal_used_before {
        findings.push(finding().variant("used-before"));
    }
}
