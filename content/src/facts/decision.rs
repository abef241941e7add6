//! A decision, under the names that letters use.

use super::Named;
use crate::error::ContentError;
use crate::time::Times;
use crate::vocabulary::{Fact, Flag};
use domain::case::{Followed, MadeBy};
use domain::facts::{DecisionFacts, FullFacts};
use jiff::civil::Date;

/// Names the decision of a release, or that it is about none.
pub(super) fn name(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    let decision = facts.decision.as_ref();
    let followed = match decision.and_then(|decision| decision.followed) {
        Some(Followed::Yes) => "yes",
        Some(Followed::Partly) => "partly",
        Some(Followed::No) => "no",
        Some(Followed::NoView) => "no-view",
        None => "unsaid",
    };
    named.word(Flag::Followed, followed);
    let made_by = match decision.map(|decision| decision.made_by) {
        Some(MadeBy::Municipality) => "municipality",
        Some(MadeBy::Committee) => "committee",
        None => "unsaid",
    };
    named.word(Flag::MadeBy, made_by);
    named.is(Flag::HasComing, decision.is_some() && !named.timeline.is_empty());
    match decision {
        Some(decision) => told(named, times, decision, facts.on),
        None => Ok(()),
    }
}

fn told(named: &mut Named, times: &Times, decision: &DecisionFacts, on: Date) -> Result<(), ContentError> {
    named.set(Fact::DecisionWhat, &decision.what);
    named.set(Fact::DecisionDate, times.date(decision.decided_on, on)?);
    named.maybe(Fact::DecisionWhy, decision.why.as_ref());
    named.maybe(Fact::DecisionCounted, decision.how_you_counted.as_ref());
    named.maybe(Fact::DecisionPurpose, decision.purpose.as_ref());
    named.maybe(Fact::DecisionLasts, decision.lasts.as_ref());
    named.maybe(Fact::DecisionBy, decision.by.as_ref());
    if let Some(until) = decision.until {
        named.set(Fact::DecisionUntil, times.date(until, on)?);
    }
    named.is(Flag::ComplaintLate, decision.late);
    Ok(())
}
