//! The steps of the child's way: what they are, how they stand, and in which order.

use super::{View, said, unknown, unless_same};
use crate::case::{Step, StepId, StepState};
use crate::command::{Command, Reason, Refusal, StepMove};
use crate::event::{CaseEvent, PartEvent};
use crate::timeline::laid::{self, Planned};
use crate::timeline::{self, Side};

impl View<'_> {
    pub(super) fn of_steps(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        let case = self.case();
        match command {
            Command::AddStep(step) => {
                if step.step.is_none() {
                    return Err(Reason::NoWords.of("step"));
                }
                let same = |known: &Step| known.step == step.step && known.state == step.state && known.on == step.on;
                if case.steps.iter().any(|known| same(known) && known.who == step.who) {
                    return Ok(Vec::new());
                }
                self.present("who", step.who.as_ref())?;
                self.other_ways(step)?;
                let taken = |id: &str| case.steps.iter().any(|one| one.id.as_str() == id);
                let id = StepId(self.new_id(step.id.as_str(), "step", taken)?);
                let step = Step { id, ..step.clone() };
                Ok(vec![PartEvent::StepPut { step }.into()])
            }
            Command::PutStep(step) => {
                let before = self.step(&step.id)?;
                if before.who != step.who {
                    self.present("who", step.who.as_ref())?;
                }
                if before.one_of != step.one_of {
                    self.other_ways(step)?;
                }
                let event = PartEvent::StepPut { step: step.clone() };
                Ok(unless_same(Some(before), step, event))
            }
            Command::MoveStep(moved) => self.move_step(moved),
            Command::RemoveStep(id) => {
                self.step(id)?;
                let shown = self.state.shown_timeline.iter().flat_map(|shown| &shown.steps);
                if shown.into_iter().any(|step| step.id == *id) {
                    return Err(Reason::Shown.into());
                }
                let removed = PartEvent::StepRemoved { step: id.clone() };
                Ok(self.without_way(id).chain([removed.into()]).collect())
            }
            Command::OrderSteps(order) => {
                let stands: Vec<&StepId> = case.steps.iter().map(|step| &step.id).collect();
                let mut wanted: Vec<&StepId> = order.iter().collect();
                if stands == wanted {
                    return Ok(Vec::new());
                }
                let mut sorted = stands;
                sorted.sort();
                wanted.sort();
                if sorted != wanted {
                    return Err(Reason::NotEveryStep.into());
                }
                let order = order.clone();
                Ok(vec![PartEvent::StepsOrdered { order }.into()])
            }
            Command::PutStepBeside { step, other, side } => self.beside(step, other, *side),
            Command::LayTrack(plan) => self.lay(plan),
            _ => Ok(Vec::new()),
        }
    }

    /// One place along, past a step that can be moved itself.
    fn beside(&self, step: &StepId, other: &StepId, side: Side) -> Result<Vec<CaseEvent>, Refusal> {
        let moved = self.step(step)?;
        let past = self.step(other).map_err(|refusal| refusal.reason.of("other"))?;
        if !timeline::can_be_moved(moved) || !timeline::can_be_moved(past) {
            return Err(Reason::FixedPlace.into());
        }
        let steps = &self.case().steps;
        let order = timeline::put_beside(steps, step, other, side);
        if order == ids(timeline::arranged(steps)) {
            return Ok(Vec::new());
        }
        Ok(vec![PartEvent::StepsOrdered { order }.into()])
    }

    /// What the case has stays as it is: done, moved, left out, named.
    fn lay(&self, plan: &[Planned]) -> Result<Vec<CaseEvent>, Refusal> {
        let case = self.case();
        let mut given: Vec<StepId> = Vec::new();
        let new = laid::steps(case, plan, || {
            let taken = |id: &str| {
                let had = case.steps.iter().map(|step| &step.id);
                had.chain(&given).any(|known| known.as_str() == id)
            };
            let id = StepId(self.fresh("step", taken)?);
            given.push(id.clone());
            Ok::<_, Refusal>(id)
        })?;
        if new.is_empty() {
            return Ok(Vec::new());
        }
        let order = laid::order(case, plan, &new);
        let appended = ids(case.steps.iter().chain(&new));
        let mut events: Vec<CaseEvent> = new.into_iter().map(|step| PartEvent::StepPut { step }.into()).collect();
        if order != appended {
            events.push(PartEvent::StepsOrdered { order }.into());
        }
        Ok(events)
    }

    /// The other ways of a fork are other steps of the case.
    fn other_ways(&self, step: &Step) -> Result<(), Refusal> {
        for way in &step.one_of {
            if *way == step.id {
                return Err(unknown("step", way.as_str()).of("one_of"));
            }
            self.step(way).map_err(|refusal| refusal.reason.of("one_of"))?;
        }
        Ok(())
    }

    /// A step that goes is no other way of those that stay: an id names something as long as anything refers to it.
    fn without_way(&self, gone: &StepId) -> impl Iterator<Item = CaseEvent> {
        let forked = move |step: &&Step| step.id != *gone && !step.id.is_empty() && step.one_of.contains(gone);
        self.case().steps.iter().filter(forked).map(move |step| {
            let mut step = step.clone();
            step.one_of.retain(|way| way != gone);
            CaseEvent::from(PartEvent::StepPut { step })
        })
    }

    /// A waiting step needs what it waits for and when the child hears; a skipped one needs a reason. What stands so already
    /// leaves no event: nothing was done, and nothing is there to undo.
    fn move_step(&self, moved: &StepMove) -> Result<Vec<CaseEvent>, Refusal> {
        let before = self.step(&moved.step)?;
        match moved.state {
            StepState::Waiting if !said(moved.waiting_for.as_ref()) => return Err(Reason::NoWords.of("waiting_for")),
            StepState::Waiting if moved.next_contact.is_none() => return Err(Reason::NoDay.of("next_contact")),
            StepState::Skipped if !said(moved.reason.as_ref()) => return Err(Reason::NoWords.of("reason")),
            _ => {}
        }
        if moved.changes_nothing(before) {
            return Ok(Vec::new());
        }
        Ok(vec![CaseEvent::StepMoved {
            step: moved.step.clone(),
            state: moved.state,
            on: moved.on,
            waiting_for: moved.waiting_for.clone(),
            next_contact: moved.next_contact,
            reason: moved.reason.clone(),
            promised: moved.promised,
        }])
    }

    fn step(&self, id: &StepId) -> Result<&Step, Refusal> {
        let found = self.case().steps.iter().find(|one| !id.is_empty() && one.id == *id);
        found.ok_or_else(|| unknown("step", id.as_str()).of("step"))
    }
}

fn ids<'a>(steps: impl IntoIterator<Item = &'a Step>) -> Vec<StepId> {
    steps.into_iter().map(|step| step.id.clone()).collect()
}
