//! The places of a case at which the document puts somebody.

use super::As;
use crate::case::{Delivery, Does, Person, PersonId, Role};
use crate::gate::new_adviser;
use crate::gate::view::View;

/// Everybody at a place that this document is about, with the path of the field that says so.
pub(super) fn of<'a>(view: &View<'a>) -> Vec<(String, &'a Person, As)> {
    let mut places: Vec<(String, Option<&PersonId>, As)> = Vec::new();
    if let Some(chosen) = view.meeting {
        for (nth, entry) in chosen.meeting.people.iter().enumerate() {
            let interpreter = entry
                .id
                .as_ref()
                .and_then(|id| view.case.person(id))
                .is_some_and(|person| person.role == Some(Role::Interpreter));
            let be = match entry.does {
                Some(Does::Talks | Does::Writes) => As::Works,
                Some(Does::Interprets) => As::Interprets,
                _ if interpreter => As::Interprets,
                _ => As::InRoom,
            };
            places.push((chosen.path(&format!("people[{nth}].id")), entry.id.as_ref(), be));
        }
        for (nth, id) in chosen.meeting.siblings_in_room.iter().enumerate() {
            places.push((chosen.path(&format!("siblings_in_room[{nth}]")), Some(id), As::InRoom));
        }
        for (nth, id) in chosen.meeting.bisidders.iter().enumerate() {
            places.push((chosen.path(&format!("bisidders[{nth}]")), Some(id), As::Bisidder));
        }
    }
    for closes in view.meeting.into_iter().chain(view.latest_held()) {
        let Some(closing) = &closes.meeting.closing else {
            continue;
        };
        for (nth, id) in closing.talk_to.iter().enumerate() {
            places.push((closes.path(&format!("closing.talk_to[{nth}]")), Some(id), As::TalkTo));
        }
        for (nth, tell) in closing.tell.iter().enumerate() {
            let over = tell.on.is_some_and(|on| on.0 < view.request.on);
            if !over {
                places.push((
                    closes.path(&format!("closing.tell[{nth}].who")),
                    tell.who.as_ref(),
                    As::Told,
                ));
            }
        }
    }
    if view.answers.delivery() == Delivery::KeptBySafeAdult {
        let kept_by = view.case.safety.as_ref().and_then(|safety| safety.kept_by.as_ref());
        places.push(("safety.kept_by".into(), kept_by, As::Keeper));
    }
    let contact = view.case.child.as_ref().and_then(|child| child.safe_contact.as_ref());
    if let Some(contact) = contact {
        places.push(("child.safe_contact.via".into(), contact.via.as_ref(), As::Via));
    }
    // Who went and is suspected is not named; who came is, as everybody who works there.
    if let Some(changed) = view.change {
        places.push((changed.path("to"), changed.change.to.as_ref(), As::Does));
        if new_adviser::former(view).is_some() {
            places.push((changed.path("from"), changed.change.from.as_ref(), As::Does));
        }
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        places.push((format!("steps[{index}].who"), step.who.as_ref(), As::Does));
    }
    places
        .into_iter()
        .filter_map(|(path, id, be)| Some((path, view.case.person(id?)?, be)))
        .collect()
}
