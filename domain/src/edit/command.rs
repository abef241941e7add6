//! The command that follows from what was typed on the page of a part.

use super::{At, Part};
use crate::case::{
    AdviserChange, Basics, Case, Does, InRoom, MeetingState, Person, PersonId, Plan, PoliceAgreed, Room, SafetyPlanLine,
};
use crate::command::Command;
use crate::gate::is_adviser;

impl At {
    /// The command for what was typed: the case with the form's fields in it. `None` if it has no such part, which a form
    /// of ours never leaves out.
    #[must_use]
    pub fn command(self, typed: &Case) -> Option<Command> {
        let index = self.index.unwrap_or_default();
        Some(match self.part {
            Part::Child => Command::PutChild(typed.child.clone().unwrap_or_default()),
            Part::Basics => Command::PutBasics(Basics::of(typed)),
            Part::Ending => Command::PlanEnding(typed.ending.clone().unwrap_or_default()),
            Part::Person => {
                let person = typed.people.get(index)?.clone();
                if person.id.is_empty() {
                    Command::AddPerson(person)
                } else {
                    Command::PutPerson(person)
                }
            }
            Part::Notice => {
                let notice = typed.notices.get(index)?.clone();
                if notice.id.is_empty() {
                    Command::AddNotice(notice)
                } else {
                    Command::PutNotice(notice)
                }
            }
            Part::Meeting => {
                let meeting = typed.meetings.get(index)?;
                let plan = Plan::of(meeting);
                if meeting.id.is_empty() {
                    let room = room_again(typed);
                    Command::PlanMeeting { plan, room }
                } else {
                    let meeting = meeting.id.clone();
                    Command::ChangePlan { meeting, plan }
                }
            }
            Part::Step => {
                let step = typed.steps.get(index)?.clone();
                if step.id.is_empty() {
                    Command::AddStep(step)
                } else {
                    Command::PutStep(step)
                }
            }
            Part::Promise => {
                let promise = typed.agreements.get(index)?.clone();
                if promise.id.is_empty() {
                    Command::MakePromise(promise)
                } else {
                    Command::RewordPromise(promise)
                }
            }
            // A line without anything in it goes.
            Part::PoliceAgreed => {
                let agreed = typed.safety.iter().flat_map(|safety| &safety.police_agreed);
                let whole = agreed.filter(|one| **one != PoliceAgreed::default());
                Command::PutPoliceAgreed(whole.cloned().collect())
            }
            Part::SafetyPlan => {
                let whole = typed
                    .safety_plan
                    .iter()
                    .filter(|line| **line != SafetyPlanLine::default());
                Command::PutSafetyPlan(whole.cloned().collect())
            }
            Part::AdviserChange => {
                let whole = typed
                    .adviser_changes
                    .iter()
                    .filter(|change| **change != AdviserChange::default());
                Command::PutAdviserChanges(whole.cloned().collect())
            }
            Part::Decision => {
                let decision = typed.decisions.get(index)?.clone();
                if decision.id.is_empty() {
                    Command::RecordDecision(decision)
                } else {
                    Command::PutDecision(decision)
                }
            }
        })
    }
}

/// Who is in the room of a new meeting: the advisers of the latest one and the bisidders the child had there, as far as they
/// still have a part in the case; without one the case's only adviser. Everybody else is asked anew.
fn room_again(case: &Case) -> Room {
    let here = |id: &PersonId| case.person(id).filter(|person| person.left_on.is_none());
    let of_adviser = |entry: &&InRoom| entry.id.as_ref().and_then(here).is_some_and(is_adviser);
    let before = case
        .meetings
        .iter()
        .filter(|meeting| meeting.state != Some(MeetingState::Cancelled) && !meeting.id.is_empty())
        .max_by_key(|meeting| meeting.starts_at);
    let people: Vec<InRoom> = before
        .into_iter()
        .flat_map(|meeting| &meeting.people)
        .filter(of_adviser)
        .cloned()
        .collect();
    if !people.is_empty() {
        let bisidders = before.into_iter().flat_map(|meeting| &meeting.bisidders);
        return Room {
            people,
            bisidders: bisidders.filter(|id| here(id).is_some()).cloned().collect(),
        };
    }
    let advisers: Vec<&Person> = case
        .people
        .iter()
        .filter(|person| is_adviser(person) && person.left_on.is_none())
        .collect();
    let alone = |person: &&Person| InRoom {
        id: Some(person.id.clone()),
        does: Some(Does::Talks),
    };
    Room {
        people: match advisers.as_slice() {
            [only] => vec![alone(only)],
            _ => Vec::new(),
        },
        bisidders: Vec::new(),
    }
}
