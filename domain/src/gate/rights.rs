//! Rights that must not sound larger than they are (rows `complaint-under-ten`,
//! `complaint-not-on-list`, `unsigned-right`; barnets lov § 3, §§ 144–150;
//! docs/needs.md, pitfall 2).

use super::view::View;
use super::walk::Of;
use crate::band::age_on;
use crate::case::{Matter, StepState, StepWord};
use crate::document::Version;
use crate::finding::{Code, Finding};

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
        if view.known.safety_words.complaint.touches(text.text) {
            let complaint = match text.of {
                Of::Decision(index) => of(view, index),
                _ => anywhere(view),
            };
            findings.extend(finding(complaint, &text.path));
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

/// One finding for each right that the full document states and no lawyer has signed.
fn unsigned(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version == Version::Neutral {
        return;
    }
    let mut rights = (view.known.unsigned_rights)(view.request.kind);
    rights.sort();
    rights.dedup();
    let complaint = may_complain(view);
    for right in rights {
        if complaint || !COMPLAINT_RIGHTS.contains(&right.as_str()) {
            let path = format!("rights/{right}");
            findings.push(Finding::new(Code::UnsignedRight, path).with("right", right));
        }
    }
}
