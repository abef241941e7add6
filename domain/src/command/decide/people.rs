//! The people of a case. A person named in a held talk is never deleted and keeps the name of that day in it.

use super::{View, is_held, unknown, unless_same};
use crate::case::named::people_named;
use crate::case::{Attended, Person, PersonId};
use crate::command::{Command, Reason, Refusal};
use crate::event::{CaseEvent, PartEvent};

impl View<'_> {
    pub(super) fn of_people(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        match command {
            Command::AddPerson(person) => {
                let person = self.newcomer(person)?;
                Ok(vec![PartEvent::PersonPut { person }.into()])
            }
            Command::PutPerson(person) => {
                let before = self.known(&person.id)?;
                let put = PartEvent::PersonPut { person: person.clone() };
                let put = unless_same(Some(before), person, put);
                if put.is_empty() {
                    return Ok(put);
                }
                Ok(self.named_as_they_were(&person.id).into_iter().chain(put).collect())
            }
            Command::RemovePerson(id) => {
                self.known(id)?;
                let attended = self.case().meetings.iter().flat_map(|meeting| &meeting.attended);
                let was_there = attended.into_iter().any(|one| one.id.as_ref() == Some(id));
                if was_there || people_named(self.case()).iter().any(|(_, named)| *named == id) {
                    return Err(Reason::Named.of("person"));
                }
                Ok(vec![PartEvent::PersonRemoved { person: id.clone() }.into()])
            }
            Command::PersonLeaves { person, on } => {
                self.known(person)?;
                let expected = self.case().meetings.iter().any(|meeting| {
                    let there = meeting.is_in_room(person);
                    meeting.is_ahead() && there && meeting.starts_at.is_none_or(|at| at.0.date() >= on.0)
                });
                if expected {
                    return Err(Reason::ExpectedInRoom.of("person"));
                }
                let left = PartEvent::PersonLeft {
                    person: person.clone(),
                    on: *on,
                };
                Ok(vec![left.into()])
            }
            _ => Ok(Vec::new()),
        }
    }

    /// A new person with a fresh id.
    pub(super) fn newcomer(&self, person: &Person) -> Result<Person, Refusal> {
        let taken = |id: &str| {
            let attended = self.case().meetings.iter().flat_map(|meeting| &meeting.attended);
            let mut once = attended.filter_map(|one| one.id.as_ref());
            self.case().person(&PersonId::from(id)).is_some() || once.any(|known| known.as_str() == id)
        };
        let id = PersonId(self.new_id(person.id.as_str(), "person", taken)?);
        Ok(Person { id, ..person.clone() })
    }

    /// Held talks recorded before attendance was kept: records how they name a person now, before the person changes.
    pub(super) fn named_as_they_were(&self, person: &PersonId) -> Vec<CaseEvent> {
        let meetings = self.case().meetings.iter().filter(|meeting| {
            let there = meeting.is_in_room(person);
            is_held(meeting) && meeting.attended.is_empty() && there && !meeting.id.is_empty()
        });
        let held = meetings.map(|meeting| CaseEvent::MeetingHeld {
            meeting: meeting.id.clone(),
            started_at: None,
            ended_at: None,
            attended: Attended::in_room(self.case(), meeting),
            noted_on: None,
        });
        held.collect()
    }

    fn known(&self, id: &PersonId) -> Result<&Person, Refusal> {
        let found = self.case().person(id);
        found.ok_or_else(|| unknown("person", id.as_str()).of("person"))
    }
}
