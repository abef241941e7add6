//! A way that is laid from a track: which steps of a municipality's plan a case gets, and where they stand among those that
//! it has (N32). A plan is what usually happens. Nobody has decided it, so its steps may come, and promise nothing.
//!
//! Nothing that the case has is changed or taken away: a step that it has in any state, left out ones too, is not laid again.

use super::arranged::arranged;
use crate::case::{Case, Day, PersonId, Role, Step, StepId, StepState, StepWord};

/// A step as a track has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which step.
    pub step: StepWord,
    /// Steps of a plan with the same word are alternatives, of which one happens.
    pub fork: Option<String>,
    /// Whether the adviser sees to it.
    pub by_adviser: bool,
}

/// Steps that no plan lays: complaining is told of only where a decision can be complained about (barnets lov § 3), and
/// the adviser adds it then.
const ON_OCCASION: [StepWord; 1] = [StepWord::Complaint];

/// The steps of a plan that a case has none of, in the plan's order, each once.
#[must_use]
pub fn lacking<'a>(case: &Case, plan: &'a [Planned]) -> Vec<&'a Planned> {
    let mut lacking: Vec<&Planned> = Vec::new();
    for planned in plan {
        let there = case.steps.iter().any(|step| step.step == Some(planned.step))
            || lacking.iter().any(|known| known.step == planned.step);
        if !there && !ON_OCCASION.contains(&planned.step) {
            lacking.push(planned);
        }
    }
    lacking
}

/// Those steps as steps of the case, each with an id that `fresh` gives. The report is done where the case has an
/// underretning, on the day it came; the risk is assessed where the safety answers say so; all else may come.
///
/// # Errors
/// Those of `fresh`.
pub fn steps<E>(case: &Case, plan: &[Planned], mut fresh: impl FnMut() -> Result<StepId, E>) -> Result<Vec<Step>, E> {
    let mut laid: Vec<(&Planned, StepId)> = Vec::new();
    for planned in lacking(case, plan) {
        laid.push((planned, fresh()?));
    }
    let id_of = |word: StepWord| {
        let new = laid.iter().find(|(planned, _)| planned.step == word);
        let had = || {
            case.steps
                .iter()
                .find(|step| step.step == Some(word) && !step.id.is_empty())
        };
        new.map(|(_, id)| id.clone())
            .or_else(|| had().map(|step| step.id.clone()))
    };
    let adviser = only_adviser(case);
    let steps = laid.iter().map(|(planned, id)| {
        let others = plan
            .iter()
            .filter(|other| planned.fork.is_some() && other.fork == planned.fork && other.step != planned.step);
        let (state, on) = stands(case, planned.step);
        Step {
            id: id.clone(),
            step: Some(planned.step),
            state: Some(state),
            on,
            // Who told of the child is never named, so nobody sees to the report.
            who: adviser
                .clone()
                .filter(|_| planned.by_adviser && planned.step != StepWord::Report),
            one_of: others.filter_map(|other| id_of(other.step)).collect(),
            ..Step::default()
        }
    });
    Ok(steps.collect())
}

/// The order of the case's steps with the new ones among them: each after what comes before it in the plan.
#[must_use]
pub fn order(case: &Case, plan: &[Planned], new: &[Step]) -> Vec<StepId> {
    let mut order: Vec<&Step> = arranged(&case.steps);
    let mut at = 0;
    for planned in plan {
        let has = |step: &&Step| step.step == Some(planned.step);
        if let Some(there) = order.iter().position(has) {
            at = at.max(there + 1);
        } else if let Some(step) = new.iter().find(has) {
            order.insert(at, step);
            at += 1;
        }
    }
    let all: Vec<Step> = order.into_iter().cloned().collect();
    arranged(&all).into_iter().map(|step| step.id.clone()).collect()
}

/// A case that is not stored yet, with the plan's steps laid. `fresh` gives ids that no step has.
#[must_use]
pub fn lay(mut case: Case, plan: &[Planned], mut fresh: impl FnMut() -> StepId) -> Case {
    let Ok(new) = steps::<std::convert::Infallible>(&case, plan, || Ok(fresh()));
    let order = order(&case, plan, &new);
    case.steps.extend(new);
    case.steps
        .sort_by_key(|step| order.iter().position(|id| *id == step.id).unwrap_or(usize::MAX));
    case
}

/// How a step stands when it is laid, and since when.
fn stands(case: &Case, word: StepWord) -> (StepState, Option<Day>) {
    let assessed = case.safety.as_ref().and_then(|safety| safety.risk_assessed) == Some(true);
    match word {
        StepWord::Report if !case.notices.is_empty() => {
            let came = case.notices.iter().filter_map(|notice| notice.received_at).min();
            (StepState::Done, came.map(|at| Day(at.0.date())))
        }
        StepWord::RiskAssessment if assessed => (StepState::Done, None),
        _ => (StepState::Later, None),
    }
}

/// The case's adviser, where it has one and no more.
fn only_adviser(case: &Case) -> Option<PersonId> {
    let mut advisers = case
        .people
        .iter()
        .filter(|person| person.role == Some(Role::Adviser) && person.left_on.is_none() && !person.id.is_empty());
    let only = advisers.next()?;
    advisers.next().is_none().then(|| only.id.clone())
}
