//! Rights that must not sound larger than they are (rows `complaint-under-ten`,
//! `complaint-not-on-list`, `unsigned-right`; barnets lov § 3, §§ 144–150;
//! docs/needs.md, pitfall 2).

use super::answers::Answers;
use super::interpreter;
use super::view::View;
use crate::band::age_on;
use crate::case::{Case, Meeting, StepState, StepWord};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding, Level};
use jiff::civil::Date;

/// Whether a decision gives the child a complaint.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Complaint {
    /// § 3 gives it.
    Given,
    /// The child was under ten on the day of the decision, or its age is unknown.
    UnderTen,
    /// The matter is neither among nos. 1–10 nor a request of § 48 that was not granted.
    NotOnList,
    /// Unknown, because the day of this decision (its index) is missing.
    NoDay(usize),
}

/// Whether a right is this child's on a day, as its paper of rights tells it. A page that asks which were told in a talk begins
/// with these.
#[must_use]
pub fn is_right_of(case: &Case, meeting: &Meeting, right: &str, on: Date) -> bool {
    let answers = Answers::of(case);
    match right {
        "complaint" | "see-papers" => (0..case.decisions.len()).any(|index| is_given(case, index, on)),
        "contact" => answers.placed(),
        "ask-placement" => !answers.placed() && !answers.home_safe(),
        "interpreter" => interpreter::may_be_asked_for(case, meeting),
        "another-place" => meeting.other_place == Some(true),
        _ => true,
    }
}

/// Checks texts about complaining and complaint steps against § 3, and reports rights that no lawyer has signed.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    for text in &view.texts {
        if !view.known.safety_words.complaint.of(&text.read).is_empty() {
            findings.extend(finding(stated(view), &text.path));
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
    sheet(view, findings);
    unsigned(view, findings);
}

/// Whether § 3 lets the child complain about a decision that was made: about this one, where the document is about one.
/// Only then does a document say so.
pub(super) fn may_complain(view: &View<'_>) -> bool {
    let given = |index: usize| is_given(view.case, index, view.request.on);
    match view.decision {
        Some(chosen) => given(chosen.index),
        None => (0..view.case.decisions.len()).any(given),
    }
}

/// The decision whose time for complaining is over, where the document tells of complaining and no other decision can
/// still be complained about ([`complaint_ends`](crate::case::Decision::complaint_ends)); of a document about one decision,
/// that one.
pub(super) fn late(view: &View<'_>) -> Option<usize> {
    let late = |index: &usize| {
        let until = view.case.decisions[*index].complaint_ends();
        until.is_some_and(|until| until < view.request.on)
    };
    if let Some(chosen) = view.decision {
        let given = of(view, chosen.index) == Complaint::Given;
        return Some(chosen.index).filter(|index| given && late(index));
    }
    let tells = matches!(view.request.kind, Kind::Rights) && view.version == Version::Full;
    let given: Vec<usize> = (0..view.case.decisions.len())
        .filter(|index| of(view, *index) == Complaint::Given)
        .collect();
    let last = given.last().copied();
    last.filter(|_| tells && given.iter().all(late))
}

fn of(view: &View<'_>, index: usize) -> Complaint {
    complaint(view.case, index, view.request.on)
}

/// Whether a decision gives the child a complaint, and is made by a day.
fn is_given(case: &Case, index: usize, on: Date) -> bool {
    let made = case.decisions[index].decided_on;
    complaint(case, index, on) == Complaint::Given && made.is_some_and(|day| day.0 <= on)
}

fn complaint(case: &Case, index: usize, on: Date) -> Complaint {
    let decision = &case.decisions[index];
    if !decision.is_listed() {
        return Complaint::NotOnList;
    }
    let child = case.child.as_ref();
    let Some(born) = child.and_then(|child| child.birth_date) else {
        return Complaint::UnderTen;
    };
    match decision.decided_on {
        Some(day) if age_on(born.0, day.0) >= 10 => Complaint::Given,
        Some(_) => Complaint::UnderTen,
        None if age_on(born.0, on) < 10 => Complaint::UnderTen,
        None => Complaint::NoDay(index),
    }
}

/// The complaint that the texts of the document rest on: that of its own decision, where it is about one.
fn stated(view: &View<'_>) -> Complaint {
    match view.decision {
        Some(chosen) => of(view, chosen.index),
        None => anywhere(view),
    }
}

/// A sheet to complain on is made only where § 3 gives the child a complaint. It speaks to nobody as to a child under ten
/// ([`View::band`](super::view::View)): where the child is spoken to like that, somebody reads it aloud. What helps otherwise stands in
/// the message. What is missing is told with everything else that is.
fn sheet(view: &View<'_>, findings: &mut Vec<Finding>) {
    let kind = view.request.kind;
    let Some(chosen) = view.decision.filter(|_| kind == Kind::ComplaintSheet) else {
        return;
    };
    let refused = |code: Code, path: String| Finding::new(code, path).variant("sheet");
    match of(view, chosen.index) {
        Complaint::UnderTen => findings.push(refused(Code::ComplaintUnderTen, chosen.path("decided_on"))),
        Complaint::NotOnList if chosen.decision.matter.is_some() => {
            findings.push(refused(Code::ComplaintNotOnList, chosen.path("matter")));
        }
        Complaint::NotOnList | Complaint::NoDay(_) => {}
        Complaint::Given => {
            let child = view.case.child.as_ref();
            let spoken_to = child.and_then(|child| child.band_on(view.request.on));
            if spoken_to.is_some_and(|band| !kind.is_written_for(band)) {
                findings.push(refused(Code::AgeOutside, "child.band".to_owned()));
            }
        }
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

/// One finding, with every right that the full document states and no lawyer has signed. A document that is all about the
/// law is made as a draft until then.
fn unsigned(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version == Version::Neutral {
        return;
    }
    let mut rights = (view.known.unsigned_rights)(view.request.kind);
    rights.sort();
    rights.dedup();
    if view.request.kind.waits_for_a_lawyer() && !view.request.draft && !rights.is_empty() {
        let finding = Finding::new(Code::UnsignedRight, "rights").at(Level::Block);
        findings.push(finding.variant("draft").with("rights", rights.join(", ")));
        return;
    }
    rights.retain(|right| is_stated(view, right));
    if !rights.is_empty() {
        findings.push(Finding::new(Code::UnsignedRight, "rights").with("rights", rights.join(", ")));
    }
}

/// Whether the document states a right that it states in some cases only.
fn is_stated(view: &View<'_>, right: &str) -> bool {
    let hearing = view.request.kind == Kind::Hearing;
    match right {
        "complaint" => may_complain(view),
        // Before a committee's meeting § 141 gives it, otherwise § 3 as it gives the complaint.
        "see-papers" => hearing || may_complain(view),
        // § 103 is for placed children, § 48 for those who are not.
        "contact" => view.answers.placed(),
        "ask-placement" => !view.answers.placed() && !view.answers.home_safe(),
        _ => true,
    }
}
