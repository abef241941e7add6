//! The decision that a document is about (`decision`, `complaint-sheet`; docs/needs.md, N43): which one it is, until when
//! it can be complained of in time, and what may be said of it.

use super::release::words;
use super::view::View;
use super::{Request, rights};
use crate::case::{Case, Decision, DecisionId};
use crate::facts::DecisionFacts;
use jiff::civil::Date;

/// The decision, and its position in the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decided<'a> {
    pub(super) index: usize,
    pub(super) decision: &'a Decision,
}

impl Decided<'_> {
    /// The path of one of its fields.
    pub(super) fn path(&self, field: &str) -> String {
        format!("decisions[{}].{field}", self.index)
    }

    /// The last day on which it can be complained of in time.
    pub(super) fn until(&self) -> Option<Date> {
        self.decision.complaint_ends()
    }
}

/// The decision asked for, otherwise the latest one on or before the document's date, by the day it was made or the child
/// was told. One without a day is taken only where no other has one.
pub(super) fn chosen<'a>(case: &'a Case, request: &Request) -> Option<Decided<'a>> {
    if !request.kind.is_of_decision() {
        return None;
    }
    let mut all = case.decisions.iter().enumerate();
    let found = match &request.decision {
        Some(id) => all.find(|(_, decision)| !id.is_empty() && decision.id == *id),
        None => all
            .filter(|(_, decision)| decision.decided_on.is_none_or(|day| day.0 <= request.on))
            .max_by_key(|(index, decision)| (latest(decision), *index)),
    };
    found.map(|(index, decision)| Decided { index, decision })
}

/// The id of the decision that a document is about: what the paper that is made of it is tied to. `None` of every kind that is
/// about none, and where the decision has no id.
#[must_use]
pub fn decision_of(case: &Case, request: &Request) -> Option<DecisionId> {
    let decided = chosen(case, request)?;
    Some(decided.decision.id.clone()).filter(|id| !id.is_empty())
}

/// The later of the day it was made and the day the child was told.
fn latest(decision: &Decision) -> Option<Date> {
    let days = [decision.decided_on, decision.told_on];
    days.into_iter().flatten().map(|day| day.0).max()
}

/// What may be said of the decision, for the documents about one.
pub(super) fn facts(view: &View<'_>) -> Option<DecisionFacts> {
    let chosen = view.decision?;
    let decision = chosen.decision;
    let until = chosen.until().filter(|_| rights::may_complain(view));
    Some(DecisionFacts {
        what: words(decision.what.as_ref())?,
        why: words(decision.why.as_ref()),
        how_you_counted: words(decision.how_you_counted.as_ref()),
        followed: decision.followed,
        purpose: words(decision.purpose.as_ref()),
        lasts: words(decision.lasts.as_ref()),
        by: words(decision.by.as_ref()),
        made_by: decision.made_by?,
        decided_on: decision.decided_on?.0,
        until: until.filter(|day| *day >= view.request.on),
        late: until.is_some_and(|day| day < view.request.on),
    })
}
