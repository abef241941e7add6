//! The places where a case refers to people and meetings by id. The gate uses them to report an id that refers to
//! nothing; commands use them so that they never create one.

use super::{Case, MeetingId, PersonId};

/// Every reference to a person in the case: its path, and the person's id.
#[must_use]
pub fn people_named(case: &Case) -> Vec<(String, &PersonId)> {
    let mut named: Vec<(String, Option<&PersonId>)> = Vec::new();
    let contact = case.child.as_ref().and_then(|child| child.safe_contact.as_ref());
    named.push((
        "child.safe_contact.via".into(),
        contact.and_then(|contact| contact.via.as_ref()),
    ));
    let kept_by = case.safety.as_ref().and_then(|safety| safety.kept_by.as_ref());
    named.push(("safety.kept_by".into(), kept_by));
    let home = case.safety.as_ref().and_then(|safety| safety.which_home.as_ref());
    named.push(("safety.which_home".into(), home));
    for (index, meeting) in case.meetings.iter().enumerate() {
        let at = |field: String| format!("meetings[{index}].{field}");
        for (nth, entry) in meeting.people.iter().enumerate() {
            named.push((at(format!("people[{nth}].id")), entry.id.as_ref()));
        }
        for (nth, id) in meeting.bisidders.iter().enumerate() {
            named.push((at(format!("bisidders[{nth}]")), Some(id)));
        }
        for (nth, id) in meeting.siblings_in_room.iter().enumerate() {
            named.push((at(format!("siblings_in_room[{nth}]")), Some(id)));
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

/// Every reference to a meeting in the case: its path, and the meeting's id.
pub(crate) fn meetings_named(case: &Case) -> Vec<(String, &MeetingId)> {
    let next = case.meetings.iter().enumerate().filter_map(|(index, m)| {
        let id = m.closing.as_ref()?.next_meeting.as_ref()?;
        Some((format!("meetings[{index}].closing.next_meeting"), id))
    });
    let made = case.agreements.iter().enumerate().filter_map(|(index, a)| {
        let id = a.made_in.as_ref()?;
        Some((format!("agreements[{index}].made_in"), id))
    });
    let told = case.disclosures.iter().enumerate().filter_map(|(index, disclosure)| {
        let id = disclosure.meeting.as_ref()?;
        Some((format!("disclosures[{index}].meeting"), id))
    });
    next.chain(made).chain(told).collect()
}
