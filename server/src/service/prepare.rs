//! A talk is prepared: which fields of the case its form may write, and the commands that follow from what was typed.
//!
//! The form holds its own fields only. What they stood over is the case as it was at the version the page was made for, which
//! the server knows itself; nothing of the case rides through the browser.

use super::change::Wanted;
use app::pages::workbench::Places;
use domain::case::{Basics, Case, Person, PersonId, Plan, Room};
use domain::command::Command;
use domain::event::CaseState;

/// What was typed of a child's case, against the case as the page showed it.
pub struct Prepared<'a> {
    /// The case as the page showed it.
    pub shown: &'a CaseState,
    /// The case as it stands now.
    pub now: &'a CaseState,
    /// The case with what was typed, and with room for those it names.
    pub typed: &'a Case,
    /// Where in it the form wrote.
    pub places: Places,
}

impl Prepared<'_> {
    /// The commands that what was typed comes to: one for each aspect that is not as it was shown.
    #[must_use]
    pub fn commands(&self) -> Vec<Wanted> {
        let (shown, typed) = (&self.shown.case, self.typed);
        let mut wanted = Vec::new();
        let mut want = |command: Command| wanted.push(Wanted::on(command, self.shown));
        let Places {
            meeting,
            adviser,
            second,
            bisidder,
        } = self.places;
        let mut renamed: Vec<(PersonId, PersonId)> = Vec::new();
        for place in [adviser, second, bisidder] {
            let Some(person) = typed.people.get(place) else {
                continue;
            };
            match shown.person(&person.id) {
                Some(before) if before != person => want(Command::PutPerson(person.clone())),
                Some(_) => {}
                None if !is_named(person) || renamed.iter().any(|(known, _)| *known == person.id) => {}
                None => {
                    let id = self.free(&person.id);
                    renamed.push((person.id.clone(), id.clone()));
                    want(Command::AddPerson(Person { id, ..person.clone() }));
                }
            }
        }
        if Basics::of(typed) != Basics::of(shown) {
            want(Command::PutBasics(Basics::of(typed)));
        }
        if let Some(child) = typed.child.clone().filter(|child| shown.child.as_ref() != Some(child)) {
            want(Command::PutChild(child));
        }
        if let Some(safety) = typed
            .safety
            .clone()
            .filter(|safety| shown.safety.as_ref() != Some(safety))
        {
            want(Command::AnswerSafety(safety));
        }
        if let Some(talk) = typed.meetings.get(meeting) {
            let room = with_their_ids(Room::of(talk), &renamed);
            match shown.meeting(&talk.id) {
                None => want(Command::PlanMeeting {
                    plan: Plan::of(talk),
                    room,
                }),
                Some((_, before)) => {
                    if Plan::of(before) != Plan::of(talk) {
                        want(Command::ChangePlan {
                            meeting: talk.id.clone(),
                            plan: Plan::of(talk),
                        });
                    }
                    if Room::of(before) != room {
                        want(Command::ChangeRoom {
                            meeting: talk.id.clone(),
                            room,
                        });
                    }
                }
            }
        }
        wanted
    }

    /// The id that somebody new was given on the page, or another where somebody else came in with it meanwhile.
    fn free(&self, id: &PersonId) -> PersonId {
        let taken = |id: &PersonId| self.now.case.person(id).is_some();
        let others = (2..).map(|nth| PersonId(format!("{id}-{nth}")));
        std::iter::once(id.clone())
            .chain(others)
            .find(|id| !taken(id))
            .unwrap_or_default()
    }
}

fn is_named(person: &Person) -> bool {
    person.first_name.as_ref().is_some_and(|name| !name.is_blank())
}

fn with_their_ids(mut room: Room, renamed: &[(PersonId, PersonId)]) -> Room {
    let now = |id: &PersonId| {
        renamed
            .iter()
            .find(|(was, _)| was == id)
            .map_or_else(|| id.clone(), |(_, now)| now.clone())
    };
    for entry in &mut room.people {
        entry.id = entry.id.as_ref().map(now);
    }
    room.bisidders = room.bisidders.iter().map(now).collect();
    room
}
