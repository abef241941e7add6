//! Rights that must not sound larger than they are (rows `complaint-under-ten`,
//! `complaint-not-on-list`, `unsigned-right`; barnets lov § 3, §§ 144–150;
//! docs/needs.md, pitfall 2).

use super::view::View;
use crate::band::age_on;
use crate::case::{Matter, StepState, StepWord};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding};
use jiff::ToSpan;

/// Rights on which a text about complaining rests; stated only if the law gives one.
const COMPLAINT_RIGHTS: [&str; 2] = ["complaint", "see-papers"];

/// Whether a decision gives the child a complaint.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Complaint {
    /// § 3 gives it.
    Given,
    /// The child was under ten on the day of the decision, or its age is unknown.
    UnderTen,
    /// The matter is not among nos. 1–10.
    NotOnList,
    /// Unknown, because the day of this decision (its index) is missing.
    NoDay(usize),
}

/// Checks texts about complaining and complaint steps against § 3, and reports rights that no lawyer has signed.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    for text in &view.texts {
        if !view.known.safety_words.complaint.of(&text.read).is_empty() {
            findings.extend(finding(anywhere(view), &text.path));
        }
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        if step.step == Some(StepWord::Complaint) && step.state != Some(StepState::Skipped) {
            let path = format!("steps[{index}].step");
            let finding = finding(anywhere(view), &path);
            findings.extend(finding.map(|finding| match finding.code {
                Code::MissingField => finding,
                _ => finding.variant("step"),
            }));
        }
    }
    unsigned(view, findings);
}

/// Whether § 3 lets the child complain about a decision that was made. Only then does a document say so.
pub(super) fn may_complain(view: &View<'_>) -> bool {
    view.case.decisions.iter().enumerate().any(|(index, decision)| {
        of(view, index) == Complaint::Given && decision.decided_on.is_some_and(|day| day.0 <= view.request.on)
    })
}

/// The decision whose time for complaining is over, where the document tells of complaining and no other decision can
/// still be complained about. The time is four weeks from the day the child was told, or the day the case names (open
/// for a lawyer: docs/law.md).
pub(super) fn late(view: &View<'_>) -> Option<usize> {
    let tells = matches!(view.request.kind, Kind::Rights) && view.version == Version::Full;
    let given: Vec<usize> = (0..view.case.decisions.len())
        .filter(|index| of(view, *index) == Complaint::Given)
        .collect();
    let late = |index: &usize| {
        let decision = &view.case.decisions[*index];
        let until = decision.complaint_until.map(|day| day.0).or_else(|| {
            let told = decision.told_on?.0;
            told.checked_add(4.weeks()).ok()
        });
        until.is_some_and(|until| until < view.request.on)
    };
    let last = given.last().copied();
    last.filter(|_| tells && given.iter().all(late))
}

fn of(view: &View<'_>, index: usize) -> Complaint {
    let decision = &view.case.decisions[index];
    if decision.matter.is_none_or(|matter| matter == Matter::Other) {
        return Complaint::NotOnList;
    }
    let child = view.case.child.as_ref();
    let Some(born) = child.and_then(|child| child.birth_date) else {
        return Complaint::UnderTen;
    };
    match decision.decided_on {
        Some(day) if age_on(born.0, day.0) >= 10 => Complaint::Given,
        Some(_) => Complaint::UnderTen,
        None if age_on(born.0, view.request.on) < 10 => Complaint::UnderTen,
        None => Complaint::NoDay(index),
    }
}

/// The complaint outside a decision's own text: given if any decision gives it. A child under ten has no party status,
/// whatever is decided; with no decision yet, a child of ten may still get one.
fn anywhere(view: &View<'_>) -> Complaint {
    let each: Vec<Complaint> = view
        .case
        .decisions
        .iter()
        .enumerate()
        .map(|(index, _)| of(view, index))
        .collect();
    let no_day = each.iter().find(|complaint| matches!(complaint, Complaint::NoDay(_)));
    if each.contains(&Complaint::Given) {
        Complaint::Given
    } else if let Some(no_day) = no_day {
        *no_day
    } else if each.contains(&Complaint::UnderTen) || view.age.is_none_or(|age| age < 10) {
        Complaint::UnderTen
    } else {
        Complaint::NotOnList
    }
}

fn finding(complaint: Complaint, path: &str) -> Option<Finding> {
    match complaint {
        Complaint::Given => None,
        Complaint::UnderTen => Some(Finding::new(Code::ComplaintUnderTen, path)),
        Complaint::NotOnList => Some(Finding::new(Code::ComplaintNotOnList, path)),
        Complaint::NoDay(index) => {
            let path = format!("decisions[{index}].decided_on");
            Some(Finding::new(Code::MissingField, path).variant("decided-on"))
        }
    }
}

/// One finding, with every right that the full document states and no lawyer has signed.
fn unsigned(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version == Version::Neutral {
        return;
    }
    let mut rights = (view.known.unsigned_rights)(view.request.kind);
    rights.sort();
    rights.dedup();
    let complaint = may_complain(view);
    rights.retain(|right| complaint || !COMPLAINT_RIGHTS.contains(&right.as_str()));
    if !rights.is_empty() {
        findings.push(Finding::new(Code::UnsignedRight, "rights").with("rights", rights.join(", ")));
    }
}
