//! Ids that name nothing (row `unknown-reference`): a wrong id would put the
//! wrong person in a child's letter (law sheet § 8 no. 9).

use super::view::View;
use crate::case::{Case, MeetingId, PersonId};
use crate::finding::{Code, Finding};
use std::collections::BTreeSet;

/// Every id in the case that names nothing, or two things, and what is asked for.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let case = view.case;
    if let Some(id) = &view.request.meeting
        && case.meeting(id).is_none()
    {
        findings.push(unknown("meetings", id.as_str()).variant("asked"));
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

/// An id that stands twice names nobody for certain.
fn twice<'a>(list: &str, ids: impl Iterator<Item = &'a str>, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !id.is_empty() && !seen.insert(id) {
            findings.push(unknown(format!("{list}[{index}].id"), id).variant("twice"));
        }
    }
}

fn people_named(case: &Case) -> Vec<(String, &PersonId)> {
    let mut named: Vec<(String, Option<&PersonId>)> = Vec::new();
    let contact = case.child.as_ref().and_then(|child| child.safe_contact.as_ref());
    named.push((
        "child.safe_contact.via".into(),
        contact.and_then(|contact| contact.via.as_ref()),
    ));
    let kept_by = case.safety.as_ref().and_then(|safety| safety.kept_by.as_ref());
    named.push(("safety.kept_by".into(), kept_by));
    for (index, meeting) in case.meetings.iter().enumerate() {
        let at = |field: String| format!("meetings[{index}].{field}");
        for (nth, entry) in meeting.people.iter().enumerate() {
            named.push((at(format!("people[{nth}].id")), entry.id.as_ref()));
        }
        for (nth, id) in meeting.bisidders.iter().enumerate() {
            named.push((at(format!("bisidders[{nth}]")), Some(id)));
        }
        if let Some(offered) = &meeting.bisidder_offered {
            named.push((at("bisidder_offered.by".into()), offered.by.as_ref()));
        }
        if let Some(closing) = &meeting.closing {
            for (nth, tell) in closing.tell.iter().enumerate() {
                named.push((at(format!("closing.tell[{nth}].who")), tell.who.as_ref()));
            }
            for (nth, id) in closing.talk_to.iter().enumerate() {
                named.push((at(format!("closing.talk_to[{nth}]")), Some(id)));
            }
        }
    }
    for (index, step) in case.steps.iter().enumerate() {
        named.push((format!("steps[{index}].who"), step.who.as_ref()));
    }
    for (index, agreement) in case.agreements.iter().enumerate() {
        named.push((format!("agreements[{index}].who"), agreement.who.as_ref()));
    }
    for (index, change) in case.adviser_changes.iter().enumerate() {
        let path = |field: &str| format!("adviser_changes[{index}].{field}");
        named.push((path("from"), change.from.as_ref()));
        named.push((path("to"), change.to.as_ref()));
    }
    for (index, document) in case.documents.iter().enumerate() {
        named.push((format!("documents[{index}].by"), document.by.as_ref()));
    }
    named.into_iter().filter_map(|(path, id)| Some((path, id?))).collect()
}

fn meetings_named(case: &Case) -> Vec<(String, &MeetingId)> {
    let next = case.meetings.iter().enumerate().filter_map(|(index, m)| {
        let id = m.closing.as_ref()?.next_meeting.as_ref()?;
        Some((format!("meetings[{index}].closing.next_meeting"), id))
    });
    let made = case.agreements.iter().enumerate().filter_map(|(index, a)| {
        let id = a.made_in.as_ref()?;
        Some((format!("agreements[{index}].made_in"), id))
    });
    next.chain(made).collect()
}
