//! A change of adviser, under the names that letters use.

use super::{Named, own};
use crate::error::ContentError;
use crate::sentences::Fill;
use crate::time::Times;
use crate::vocabulary::{Fact, Flag, List, Pairs};
use domain::document::Origin;
use domain::facts::{ChangeFacts, FullFacts};

/// Names the change of adviser of a release; nothing where it tells of none.
pub(super) fn name(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    match &facts.change {
        Some(change) => told(named, times, change, facts),
        None => Ok(()),
    }
}

fn told(named: &mut Named, times: &Times, change: &ChangeFacts, facts: &FullFacts) -> Result<(), ContentError> {
    named.set(Fact::ChangeDate, times.date(change.on, facts.on)?);
    named.set(Fact::ChangeWhy, &change.why);
    named.maybe(
        Fact::FormerFirst,
        change.former.as_ref().map(|former| &former.first_name),
    );
    named.is(Flag::ChangeBegun, change.begun);
    named.is(Flag::FormersWords, change.formers_words);
    named.is(Flag::FormerComes, change.comes_along);
    named.is(Flag::FormerFarewell, change.farewell);
    named.maybe(Fact::ChangeFound, change.found.as_ref());
    named.list(List::ChangeKnows, &change.knows);
    let promises = change.promises.iter().map(|promise| {
        let by = promise.with.map(|day| times.date(day, facts.on)).transpose()?;
        Ok((own(&promise.what), by.map(|day| Fill::Print(day, Origin::Value))))
    });
    let promises = promises.collect::<Result<_, ContentError>>()?;
    named.pairs(Pairs::ChangePromises, promises);
    if let Some(day) = change.hears {
        named.set(Fact::WaitingHears, times.date(day, facts.on)?);
    }
    Ok(())
}
