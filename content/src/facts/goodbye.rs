//! The end of a case, under the names that letters use.

use super::Named;
use crate::error::ContentError;
use crate::time::Times;
use crate::vocabulary::{Fact, Flag, List};
use domain::facts::{FullFacts, PersonFacts};

/// Names the end of a case; nothing where the document does not tell of it.
pub(super) fn name(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    let Some(goodbye) = &facts.goodbye else { return Ok(()) };
    named.set(Fact::GoodbyeDate, times.date(goodbye.on, facts.on)?);
    named.set(Fact::GoodbyeWhy, &goodbye.why);
    named.set(Fact::GoodbyeBack, &goodbye.come_back);
    named.maybe(Fact::ChangeFound, goodbye.found.as_ref());
    let names = |adult: &PersonFacts| {
        let mut words = goodbye.come_back.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == adult.first_name)
    };
    named.is(Flag::BackNamesTrusted, facts.trusted.as_ref().is_some_and(names));
    named.is(Flag::GoodbyeNow, goodbye.over);
    named.is(Flag::HasSpoken, goodbye.has_spoken);
    named.is(Flag::HasMet, goodbye.has_met);
    named.list(List::GoodbyeStays, &goodbye.stays);
    Ok(())
}
