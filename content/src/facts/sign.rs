//! What the way says around its places: of which day it is, when the child hears next, and what nobody knows yet (N29, N40).

use super::Named;
use crate::error::ContentError;
use crate::time::Times;
use crate::timeline::Told;
use crate::vocabulary::{Fact, Flag};
use domain::facts::{FullFacts, NextSign};
use domain::timeline::Stands;

/// Names the next sign of life and what is not known.
///
/// # Errors
/// If the language cannot express a day.
pub(super) fn name(named: &mut Named, times: &Times, facts: &FullFacts, told: Told) -> Result<(), ContentError> {
    named.set(Fact::WayToday, times.date(facts.on, facts.on)?);
    named.set(Fact::WayUnknown, facts.ahead.not_known.as_str());
    named.is(Flag::SignOpen, facts.ahead.next_sign == NextSign::NoDay);
    named.is(Flag::SignMeets, matches!(facts.ahead.next_sign, NextSign::Meets(_)));
    named.is(Flag::SignTold, is_told(facts));
    // The day comes with its flag.
    if let NextSign::Meets(day) | NextSign::Hears(day) = facts.ahead.next_sign {
        named.set(Fact::SignDay, told.day(times, day)?);
    }
    if let Some(day) = facts.ahead.hears_too {
        named.set(Fact::SignToo, told.day(times, day)?);
    }
    Ok(())
}

/// Whether a place that waits says the day on which the child hears next: then nothing below says it too.
fn is_told(facts: &FullFacts) -> bool {
    let NextSign::Hears(day) = facts.ahead.next_sign else {
        return false;
    };
    let mut waits = facts
        .timeline
        .iter()
        .filter(|station| station.stands == Stands::Waiting);
    waits.any(|station| station.hears == Some(day))
}
