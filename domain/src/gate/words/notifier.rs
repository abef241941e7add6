//! Who made the underretning is not told (row `reporter-named`; docs/writing.md, rule 17).

use super::{Named, others};
use crate::finding::{Code, Finding};
use crate::gate::printed::{Of, Text};
use crate::gate::view::View;

/// Neither by name nor by role beside a verb of telling. A reporter's name may stand in its own field as teacher or
/// bisidder, and in their words about themself. Where no person is marked, what an adviser writes of a decision, an ending or a
/// change is looked at all the same: it is there that somebody says where the worry came from.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let mut reporters = view
        .case
        .people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.reported == Some(true))
        .peekable();
    let known = reporters.peek().is_some();
    if !known && !others::gives_reasons(view.request.kind) {
        return;
    }
    let mut told: Vec<String> = Vec::new();
    for (index, person) in reporters {
        let named = Named::of(person);
        for text in &view.texts {
            if text.of != Of::Person(index) && named.stands_in(text.text) {
                findings.push(Finding::new(Code::ReporterNamed, text.path.clone()).with("name", view.name_of(person)));
                told.push(text.path.clone());
            }
        }
    }
    let asked = |text: &&Text<'_>| !told.contains(&text.path) && (known || text.of == Of::Adviser);
    for text in view.texts.iter().filter(asked) {
        let found = view.known.safety_words.notifier.of(&text.read);
        if !found.is_empty() {
            let finding =
                Finding::new(Code::ReporterNamed, text.path.clone()).variant(if known { "role" } else { "perhaps" });
            findings.push(finding.with("words", found.join(" · ")));
        }
    }
}
