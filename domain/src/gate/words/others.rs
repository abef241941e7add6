//! What an adviser writes of a decision, an ending or a change tells nothing of others: no illness of a parent, and no matter of
//! a brother or sister (rows `health-told`, `sibling-told`; docs/writing.md, rule 17). Who made the underretning: [`super::notifier`].

use super::Named;
use crate::case::{Person, Role};
use crate::document::Kind;
use crate::finding::{Code, Finding};
use crate::gate::printed::{Of, Text};
use crate::gate::view::View;

/// Whether the adviser writes a reason into a document of this kind: there other people come in most easily. In `meeting-moved`
/// nobody writes anything but the place.
pub(super) fn gives_reasons(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Decision | Kind::ComplaintSheet | Kind::Hearing | Kind::NewPlace | Kind::NewAdviser | Kind::Goodbye
    )
}

/// Looks at what the adviser wrote. A decision may have to say a little of others, so each is confirmed and nothing is stopped.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !gives_reasons(view.request.kind) {
        return;
    }
    let words = view.known.safety_words;
    let sibling = |person: &&Person| person.role == Some(Role::Sibling);
    let siblings: Vec<&Person> = view.case.people.iter().filter(sibling).collect();
    for text in view.texts.iter().filter(|text| text.of == Of::Adviser) {
        let health = words.health.of(&text.read);
        if !health.is_empty() && !is_reason_of_change(text) {
            findings.push(Finding::new(Code::HealthTold, text.path.clone()).with("words", health.join(" · ")));
        }
        if let Some(named) = siblings.iter().find(|one| Named::of(one).stands_in(text.text)) {
            findings.push(Finding::new(Code::SiblingTold, text.path.clone()).with("name", view.name_of(named)));
            continue;
        }
        let told = words.siblings.of(&text.read);
        if !told.is_empty() {
            let finding = Finding::new(Code::SiblingTold, text.path.clone()).variant("words");
            findings.push(finding.with("words", told.join(" · ")));
        }
    }
}

/// Whether a text is why the adviser changed: illness stops it there already (`reason-tells`).
fn is_reason_of_change(text: &Text<'_>) -> bool {
    text.path.starts_with("adviser_changes[") && text.path.ends_with(".why")
}
