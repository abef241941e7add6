//! A change of adviser (N38): the new one speaks in future talks; the past stays as recorded.

use super::View;
use crate::case::{InRoom, Person, PersonId, Role, Room, Step, StepState};
use crate::command::{Reason, Refusal};
use crate::event::{CaseEvent, ChangedAdviser, PartEvent, UserId};

impl View<'_> {
    /// The second adviser may become the first: the second place is empty then.
    pub(super) fn change_adviser(&self, change: &ChangedAdviser, newcomer: &Person) -> Result<Vec<CaseEvent>, Refusal> {
        if change.why.is_blank() {
            return Err(Reason::NoWords.of("why"));
        }
        let role = if self.state.second.as_ref() == Some(&change.from) {
            Role::SecondAdviser
        } else {
            Role::Adviser
        };
        let has = |place: &Option<UserId>, user: &UserId| place.as_ref() == Some(user);
        let moves_up = has(&self.state.adviser, &change.from) && has(&self.state.second, &change.to);
        let came = Person {
            role: Some(role),
            left_on: None,
            ..self.known_or_new(newcomer, moves_up)?
        };
        let left = self.case().people.iter().find(|person| person.role == Some(role));
        let mut events = Vec::new();
        if moves_up {
            events.push(CaseEvent::Assigned {
                adviser: self.state.adviser.clone(),
                second: None,
                why: None,
            });
        }
        events.push(PartEvent::PersonPut { person: came.clone() }.into());
        events.push(CaseEvent::AdviserChanged(change.clone()));
        // First the past, then the future, and last the adviser who leaves.
        let mut past = self.named_as_they_were(&came.id);
        if let Some(left) = left {
            for held in self.named_as_they_were(&left.id) {
                if !past.contains(&held) {
                    past.push(held);
                }
            }
            events.extend(self.ahead(&left.id, &came.id));
            let person = Person {
                role: Some(Role::FormerAdviser),
                ..left.clone()
            };
            events.push(PartEvent::PersonPut { person }.into());
        }
        events.splice(0..0, past);
        Ok(events)
    }

    /// The new adviser may have had the case before, or be its second adviser until now; then they are the same person, with
    /// their present words about themselves.
    fn known_or_new(&self, newcomer: &Person, second: bool) -> Result<Person, Refusal> {
        let named = |person: &Person| match (&person.name, &newcomer.name) {
            (Some(known), Some(name)) => known.trimmed() == name.trimmed(),
            _ => false,
        };
        let of_role = |role: Role| {
            let mut people = self.case().people.iter();
            people.find(|person| person.role == Some(role) && named(person))
        };
        let is_second = of_role(Role::SecondAdviser).filter(|_| second);
        match is_second.or_else(|| of_role(Role::FormerAdviser)) {
            Some(known) => Ok(Person {
                id: known.id.clone(),
                ..newcomer.clone()
            }),
            None => self.newcomer(newcomer),
        }
    }

    /// Moves future talks, steps and promises from one person to another.
    fn ahead(&self, from: &PersonId, to: &PersonId) -> Vec<CaseEvent> {
        let mut events = Vec::new();
        for meeting in self.case().meetings.iter().filter(|meeting| meeting.is_ahead()) {
            if meeting.people.iter().any(|entry| entry.id.as_ref() == Some(from)) {
                // Whoever takes the place of another stands in the room once.
                let entries = meeting.people.iter().filter(|entry| entry.id.as_ref() != Some(to));
                let entries = entries.map(|entry| match &entry.id {
                    Some(id) if id == from => InRoom {
                        id: Some(to.clone()),
                        ..entry.clone()
                    },
                    _ => entry.clone(),
                });
                let room = Room {
                    people: entries.collect(),
                    bisidders: meeting.bisidders.clone(),
                };
                let meeting = meeting.id.clone();
                events.push(PartEvent::RoomChanged { meeting, room }.into());
            }
        }
        let open = |state| !matches!(state, Some(StepState::Done | StepState::Skipped));
        for step in self.case().steps.iter().filter(|step| open(step.state)) {
            if step.who.as_ref() == Some(from) {
                let step = Step {
                    who: Some(to.clone()),
                    ..step.clone()
                };
                events.push(PartEvent::StepPut { step }.into());
            }
        }
        for promise in self.case().agreements.iter().filter(|promise| promise.is_open()) {
            if promise.who.as_ref() == Some(from) {
                let (agreement, to) = (promise.id.clone(), to.clone());
                events.push(PartEvent::PromiseCarried { agreement, to }.into());
            }
        }
        events
    }
}
