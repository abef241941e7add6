//! The papers that Today asks for, and where each is made.

use domain::agenda::DueKind;
use domain::document::Kind;

/// The paper that is made of what is due, and the key of what is said of it.
pub(super) fn of(kind: DueKind) -> (Kind, &'static str) {
    match kind {
        DueKind::PrepareVisit => (Kind::BeforeBarnehus, "today-prepare-visit"),
        DueKind::SayGoodbye => (Kind::Goodbye, "today-say-goodbye"),
        DueKind::PaperOfPlan => (Kind::SafetyPlan, "today-paper-of-plan"),
        DueKind::PaperOfDecision => (Kind::Decision, "today-paper-of-decision"),
        DueKind::PaperOfHearing => (Kind::Hearing, "today-paper-of-hearing"),
        DueKind::PaperOfPlace => (Kind::NewPlace, "today-paper-of-place"),
        _ => (Kind::ComplaintSheet, "today-complaint"),
    }
}

/// What is added to the address of a paper about one decision; nothing where the file gave the decision no id.
pub(super) fn decision(paper: Kind, what: &str) -> String {
    if paper.is_of_decision() && is_named(what) {
        format!("&decision={what}")
    } else {
        String::new()
    }
}

/// Whether what is due has an id in the case, and not only a place in its list.
pub(super) fn is_named(what: &str) -> bool {
    !what.is_empty() && !what.starts_with('#')
}

/// Where the child is told of another adviser, and the key of the act: as on the child's page, it is put into words first.
pub(super) fn of_change(case: &str, unwritten: bool) -> (String, &'static str) {
    if unwritten {
        return (format!("{case}/edit/adviser-change/new"), "act-tell-adviser");
    }
    let paper = Kind::NewAdviser.as_str();
    (format!("{case}/prepare?document={paper}"), "act-prepare")
}
