//! Applies events that write one part of a case. Only what could not be written at all is refused here; whether
//! somebody may do it is judged by [`decide`](crate::command::decide()).

use super::{room, unknown};
use crate::case::{Case, Ending, Meeting, MeetingState};
use crate::event::{CaseState, PartEvent, Refusal};
use crate::needs_plan::{self, NoPlan};
use std::collections::BTreeMap;

/// Replaces the entry with the same id, or adds one.
fn put<T: Clone, I: PartialEq>(
    list: &mut Vec<T>,
    one: &T,
    id: impl Fn(&T) -> &I,
    most: usize,
    of: &'static str,
) -> Result<(), Refusal> {
    if let Some(place) = list.iter_mut().find(|known| id(known) == id(one)) {
        place.clone_from(one);
        return Ok(());
    }
    room(list.len(), most, of)?;
    list.push(one.clone());
    Ok(())
}

/// How a case ends; an ending that says nothing is none.
pub(super) fn ending(written: &Ending) -> Option<Ending> {
    (*written != Ending::default()).then(|| written.clone())
}

impl CaseState {
    /// Writes the part. Checks first and changes last.
    pub(super) fn write_part(&mut self, event: &PartEvent) -> Result<(), Refusal> {
        let case = &mut self.case;
        match event {
            PartEvent::BasicsPut { basics } => basics.write(case),
            PartEvent::ChildPut { child } => case.child = Some(child.clone()),
            PartEvent::CompanionChosen { companion } => {
                case.child.get_or_insert_default().companion = Some(companion.clone());
            }
            PartEvent::SafetyAnswered { safety } => {
                // Every question has to be answered: half an answer after what the child told is none.
                if safety.unanswered().next().is_none() {
                    for disclosure in &mut case.disclosures {
                        disclosure.safety_answered = Some(true);
                    }
                }
                if needs_plan::answers_differ(case.safety.as_ref(), safety) {
                    self.no_plan = None;
                }
                case.safety = Some(safety.clone());
                self.confirmations.clear();
            }
            // An agreement with the police answers no question, and settles nothing that the child told.
            PartEvent::PoliceAgreedPut { agreed } => {
                case.safety.get_or_insert_default().police_agreed.clone_from(agreed);
                self.confirmations.clear();
            }
            PartEvent::SafetyPlanPut { lines } => case.safety_plan.clone_from(lines),
            PartEvent::NoPlanAnswered { why, on } => {
                self.no_plan = why.clone().map(|why| NoPlan { why, on: *on });
            }
            PartEvent::AdviserChangesPut { changes } => case.adviser_changes.clone_from(changes),
            PartEvent::DisclosureRecorded { disclosure } => {
                room(case.disclosures.len(), 200, "times that the child told of something")?;
                case.disclosures.push(disclosure.clone());
                // Where the child sleeps was answered before it told.
                for closing in case.meetings.iter_mut().filter_map(|meeting| meeting.closing.as_mut()) {
                    closing.tonight = None;
                }
                self.confirmations.clear();
                self.no_plan = None;
            }
            PartEvent::PersonPut { person } => {
                // Who reported decides what a text gives away, as who is suspected does.
                let known = case.person(&person.id);
                let other = needs_plan::suspicion_differs(known, person);
                let before = known.map(|known| (known.suspected, known.reported));
                put(&mut case.people, person, |one| &one.id, 100, "people")?;
                if before.unwrap_or_default() != (person.suspected, person.reported) {
                    self.confirmations.clear();
                }
                if other {
                    self.no_plan = None;
                }
            }
            PartEvent::PersonRemoved { person } => {
                let gone = case.person(person).cloned().unwrap_or_default();
                case.people.retain(|one| one.id != *person);
                // Whoever is gone is suspected no more, and has reported nothing.
                if (gone.suspected, gone.reported) != (None, None) {
                    self.confirmations.clear();
                }
                if needs_plan::is_suspected(&gone) {
                    self.no_plan = None;
                }
            }
            PartEvent::PersonLeft { person, on } => {
                let known = case.people.iter_mut().find(|one| one.id == *person);
                known.ok_or_else(|| unknown("person", person.as_str()))?.left_on = Some(*on);
            }
            PartEvent::NoticePut { notice } => put(&mut case.notices, notice, |one| &one.id, 100, "notices")?,
            PartEvent::NoticeWithdrawn { notice, .. } => case.notices.retain(|one| one.id != notice.id),
            PartEvent::StepPut { step } => put(&mut case.steps, step, |one| &one.id, 200, "steps")?,
            PartEvent::StepRemoved { step } => case.steps.retain(|one| one.id != *step),
            PartEvent::StepsOrdered { order } => {
                let places: BTreeMap<_, _> = order.iter().enumerate().map(|(place, id)| (id, place)).collect();
                case.steps
                    .sort_by_key(|step| places.get(&step.id).copied().unwrap_or(usize::MAX));
            }
            PartEvent::PromiseMade { agreement } | PartEvent::PromiseReworded { agreement } => {
                put(&mut case.agreements, agreement, |one| &one.id, 200, "promises")?;
            }
            PartEvent::PromiseCarried { agreement, to } => {
                let known = case.agreements.iter_mut().find(|one| one.id == *agreement);
                known.ok_or_else(|| unknown("agreement", agreement.as_str()))?.who = Some(to.clone());
            }
            PartEvent::PromiseReopened { agreement } => {
                put(&mut case.agreements, agreement, |one| &one.id, 200, "promises")?;
            }
            PartEvent::DecisionPut { decision } => put(&mut case.decisions, decision, |one| &one.id, 100, "decisions")?,
            PartEvent::DecisionWithdrawn { decision, .. } => case.decisions.retain(|one| one.id != decision.id),
            PartEvent::EndingPlanned { ending } => case.ending = self::ending(ending),
            PartEvent::MeetingPlanned { meeting, plan, room } => {
                let mut planned = Meeting {
                    id: meeting.clone(),
                    state: Some(MeetingState::Planned),
                    ..Meeting::default()
                };
                plan.write(&mut planned);
                room.write(&mut planned);
                put(&mut case.meetings, &planned, |one| &one.id, 200, "meetings")?;
            }
            PartEvent::IdsGiven { ids } => ids.iter().for_each(|given| given.place.name(case, &given.id)),
            PartEvent::Corrected(correction) => {
                correction.now.write(meeting(case, &correction.meeting)?);
                self.corrections.push(correction.clone());
            }
            PartEvent::MeetingTold { meeting, knows } => self.child_learns(meeting, knows)?,
            PartEvent::MeetingUntold { meeting, knows, step } => {
                self.child_knows_as_before(meeting, knows.as_ref(), step.as_ref())?;
            }
            of_meeting => write_meeting(case, of_meeting)?,
        }
        Ok(())
    }
}

/// Writes a part of one meeting.
fn write_meeting(case: &mut Case, event: &PartEvent) -> Result<(), Refusal> {
    match event {
        PartEvent::PlanChanged { meeting: id, plan } => plan.write(meeting(case, id)?),
        PartEvent::MeetingCancelled { meeting: id } => meeting(case, id)?.state = Some(MeetingState::Cancelled),
        PartEvent::MeetingReinstated { meeting: id } => meeting(case, id)?.state = Some(MeetingState::Planned),
        PartEvent::RoomChanged { meeting: id, room } => room.write(meeting(case, id)?),
        PartEvent::SiblingsPut { meeting: id, siblings } => meeting(case, id)?.siblings_in_room.clone_from(siblings),
        PartEvent::BisidderOffered { meeting: id, offered } => {
            meeting(case, id)?.bisidder_offered = Some(offered.clone());
        }
        PartEvent::LineWritten { meeting: id, line } => {
            put(
                &mut meeting(case, id)?.said,
                line,
                |one| &one.id,
                200,
                "lines in one meeting",
            )?;
        }
        PartEvent::LinePlaced {
            meeting: id,
            line,
            confirmed,
            on_paper,
        } => {
            let said = meeting(case, id)?.said.iter_mut().find(|said| said.id == *line);
            let said = said.ok_or_else(|| unknown("line", line.as_str()))?;
            (said.confirmed, said.on_paper) = (*confirmed, *on_paper);
        }
        PartEvent::EndingPartPut { meeting: id, part } => part.write(meeting(case, id)?),
        PartEvent::FeedbackGiven { meeting: id, feedback } => meeting(case, id)?.feedback = Some(feedback.clone()),
        PartEvent::FeelingsShown { meeting: id, feelings } => meeting(case, id)?.feelings.clone_from(feelings),
        PartEvent::Observed { meeting: id, observed } => {
            let meeting = meeting(case, id)?;
            room(meeting.observed.len(), 50, "observations in one meeting")?;
            meeting.observed.push(observed.clone());
        }
        // Written above; not a part of a meeting.
        _ => {}
    }
    Ok(())
}

fn meeting<'a>(case: &'a mut Case, id: &crate::case::MeetingId) -> Result<&'a mut Meeting, Refusal> {
    (case.meetings.iter_mut())
        .find(|meeting| !id.is_empty() && &meeting.id == id)
        .ok_or_else(|| unknown("meeting", id.as_str()))
}
