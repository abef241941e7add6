//! The order of a case's steps: the report first, what is done by its days, then the rest as the adviser put it, with the
//! ways of a fork beside each other.
//!
//! The order of what is ahead is the adviser's; the rest follows from what the case holds, and is made whenever the steps
//! are shown. So nothing that was done can be moved away from its day, by no button and by no form.

use super::forks;
use crate::case::{Step, StepId, StepState, StepWord};
use jiff::civil::Date;

/// On which side of another a step is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It comes earlier.
    Before,
    /// It comes later.
    After,
}

impl Side {
    /// Its name in forms and keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Before => "before",
            Side::After => "after",
        }
    }

    /// The side with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Side> {
        [Side::Before, Side::After]
            .into_iter()
            .find(|side| side.as_str() == name)
    }
}

/// All steps in their order, those that are left out too. What is done without a day stands after what was done before it
/// in the case.
#[must_use]
pub fn arranged(steps: &[Step]) -> Vec<&Step> {
    with_forks(steps).into_iter().map(|(step, _)| step).collect()
}

/// The same, each with the fork that it is a way of.
pub(super) fn with_forks(steps: &[Step]) -> Vec<(&Step, Option<u8>)> {
    let mut last = Date::MIN;
    let mut done = Vec::new();
    let mut ahead: Vec<(&Step, Option<u8>)> = Vec::new();
    for (step, fork) in steps.iter().zip(forks(steps)) {
        if step.state == Some(StepState::Done) {
            last = step.on.map_or(last, |day| day.0);
            done.push((last, (step, fork)));
        } else if let Some(beside) = ahead.iter().rposition(|(_, other)| fork.is_some() && *other == fork) {
            ahead.insert(beside + 1, (step, fork));
        } else {
            ahead.push((step, fork));
        }
    }
    done.sort_by_key(|(day, _)| *day);
    let mut all: Vec<(&Step, Option<u8>)> = done.into_iter().map(|(_, step)| step).chain(ahead).collect();
    all.sort_by_key(|(step, _)| step.step != Some(StepWord::Report));
    all
}

/// Whether somebody may put a step elsewhere. The report stands first and what is done by its day.
#[must_use]
pub fn can_be_moved(step: &Step) -> bool {
    step.step != Some(StepWord::Report) && step.state != Some(StepState::Done)
}

/// What a step goes past when it is moved by one place: the next step on that side that can be moved and is not left out.
#[must_use]
pub fn neighbour<'a>(steps: &'a [Step], id: &StepId, side: Side) -> Option<&'a Step> {
    let mut moves = arranged(steps);
    moves.retain(|step| can_be_moved(step) && step.state != Some(StepState::Skipped) && !step.id.is_empty());
    let here = moves.iter().position(|step| step.id == *id)?;
    let there = match side {
        Side::Before => here.checked_sub(1)?,
        Side::After => here + 1,
    };
    moves.get(there).copied()
}

/// The order in which a step stands on a side of another, with the ways of its fork and those of the other's: a fork is
/// never parted. Within a fork only the step moves. As it is where it stands there already, or one of them is no step.
#[must_use]
pub fn put_beside(steps: &[Step], id: &StepId, other: &StepId, side: Side) -> Vec<StepId> {
    let order = arranged(steps);
    let ids = |steps: &[&Step]| steps.iter().map(|step| step.id.clone()).collect();
    let place = |wanted: &StepId| order.iter().position(|step| step.id == *wanted);
    let (Some(here), Some(there)) = (place(id), place(other)) else {
        return ids(&order);
    };
    let stands = match side {
        Side::Before => here <= there,
        Side::After => here >= there,
    };
    if stands {
        return ids(&order);
    }
    let forks = with_forks(steps);
    let fork = |wanted: &Step| {
        let found = forks.iter().find(|(step, _)| step.id == wanted.id);
        found.and_then(|(_, fork)| *fork)
    };
    let (own, others) = (fork(order[here]), fork(order[there]));
    let together = own.is_some() && own == others;
    let goes = |step: &Step| step.id == *id || (!together && own.is_some() && can_be_moved(step) && fork(step) == own);
    let target = |step: &Step| {
        step.id == *other || (!together && others.is_some() && can_be_moved(step) && fork(step) == others)
    };
    let (moving, mut rest): (Vec<&Step>, Vec<&Step>) = order.iter().copied().partition(|&step| goes(step));
    let at = match side {
        Side::Before => rest.iter().position(|&step| target(step)),
        Side::After => rest.iter().rposition(|&step| target(step)).map(|nth| nth + 1),
    };
    let at = at.unwrap_or(rest.len());
    rest.splice(at..at, moving);
    ids(&rest)
}
