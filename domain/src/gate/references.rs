//! Ids that refer to nothing (row `unknown-reference`): a wrong id would put the
//! wrong person in a child's letter (docs/needs.md, pitfall 9).

use super::share;
use super::view::View;
use crate::case::StepId;
use crate::case::named::{meetings_named, people_named};
use crate::document::Kind;
use crate::finding::{Code, Finding};
use std::collections::BTreeSet;

/// Checks that every id in the case and in the request refers to exactly one thing.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let case = view.case;
    if let Some(id) = &view.request.meeting
        && case.meeting(id).is_none()
    {
        findings.push(unknown("meetings", id.as_str()).variant("asked"));
    }
    if let Some(id) = &view.request.decision
        && view.request.kind.is_of_decision()
        && view.decision.is_none()
    {
        findings.push(unknown("decisions", id.as_str()).variant("asked-decision"));
    }
    if let Some(id) = &view.request.notice
        && view.request.kind == Kind::NotifierNote
        && share::notice(view).is_none()
    {
        findings.push(unknown("notices", id.as_str()).variant("asked-notice"));
    }
    if let Some(id) = &case.municipality
        && view.pack.is_none()
    {
        findings.push(unknown("municipality", id.as_str()).variant("municipality"));
    }
    for (path, id) in people_named(case) {
        if case.person(id).is_none() {
            findings.push(unknown(path, id.as_str()).variant("person"));
        }
    }
    for (path, id) in meetings_named(case) {
        if case.meeting(id).is_none() {
            findings.push(unknown(path, id.as_str()).variant("meeting"));
        }
    }
    let step_there = |id: &StepId| case.steps.iter().any(|step| step.id == *id);
    for (index, step) in case.steps.iter().enumerate() {
        for (nth, id) in step.one_of.iter().enumerate() {
            if !step_there(id) {
                findings.push(unknown(format!("steps[{index}].one_of[{nth}]"), id.as_str()));
            }
        }
    }
    twice("people", case.people.iter().map(|person| person.id.as_str()), findings);
    twice(
        "meetings",
        case.meetings.iter().map(|meeting| meeting.id.as_str()),
        findings,
    );
}

fn unknown(path: impl Into<String>, id: &str) -> Finding {
    Finding::new(Code::UnknownReference, path).with("id", id)
}

/// Reports an id that occurs twice, since it is not clear which entry it means.
fn twice<'a>(list: &str, ids: impl Iterator<Item = &'a str>, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !id.is_empty() && !seen.insert(id) {
            findings.push(unknown(format!("{list}[{index}].id"), id).variant("twice"));
        }
    }
}
