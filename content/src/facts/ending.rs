//! How a talk ended, under the names that letters use.

use super::{Named, Pair, own};
use crate::Content;
use crate::error::ContentError;
use crate::sentences::Fill;
use crate::telling;
use crate::time::Times;
use crate::vocabulary::{Fact, Flag, List, Pairs};
use domain::band::Band;
use domain::case::AgreementState;
use domain::document::Origin;
use domain::facts::{AgreedFacts, EndingFacts, FullFacts, NextFacts};
use jiff::civil::Date;

pub(super) fn name(
    named: &mut Named,
    content: &Content,
    times: &Times,
    ended: &EndingFacts,
    facts: &FullFacts,
) -> Result<(), ContentError> {
    // A paper on the door is read for weeks, so from seven years it gives the date and not "på torsdag".
    let in_words = |day: Date| {
        if facts.child.band == Band::Four {
            times.dayword(day, facts.on)
        } else {
            times.date(day, facts.on)
        }
    };
    let by = |day: Option<Date>| -> Result<Option<Fill>, ContentError> {
        day.map(|day| Ok(Fill::Print(in_words(day)?, Origin::Value)))
            .transpose()
    };
    for (told, tells) in named.tells.iter_mut().zip(&facts.tells) {
        told.day = in_words(tells.on)?;
    }
    if let Some(day) = ended.day {
        named.set(Fact::EndingDate, times.date(day, facts.on)?);
    }
    named.is(Flag::EndedToday, ended.day == Some(facts.on));
    named.list(List::EndingSaid, &ended.said);
    named.is(Flag::HasSaidMore, ended.said_more);

    let takes = ended.takes.iter();
    let takes = takes.map(|takes| telling::told(content, &takes.what, takes.with.as_deref()));
    let parted = takes.map(|told| (told.how, (own(&told.what), told.to.map(own))));
    let (tellings, takes): (Vec<String>, Vec<Pair>) = parted.unzip();
    named.tellings = tellings;
    named.pairs(Pairs::EndingTakes, takes);
    let unknown = ended.unknown.iter();
    let unknown = unknown.map(|unknown| Ok((own(&unknown.what), by(unknown.with)?)));
    named.pairs(Pairs::EndingUnknown, unknown.collect::<Result<_, ContentError>>()?);
    let agreed = |state: AgreementState| ended.agreed.iter().filter(move |agreed| agreed.state == state);
    let open = agreed(AgreementState::Open).map(|agreed| Ok((own(&agreed.what), by(agreed.by)?)));
    named.pairs(Pairs::EndingAgreed, open.collect::<Result<_, ContentError>>()?);
    let told = |agreed: &AgreedFacts| -> Pair { (own(&agreed.what), agreed.told_child.as_deref().map(own)) };
    named.pairs(Pairs::EndingKept, agreed(AgreementState::Kept).map(told).collect());
    named.pairs(Pairs::EndingBroken, agreed(AgreementState::Broken).map(told).collect());

    if let Some(day) = ended.hears {
        named.set(Fact::WaitingHears, in_words(day)?);
        // A child is not told the same day twice.
        let told = ended.unknown.iter().any(|unknown| unknown.with == Some(day));
        let meets = ended.next.as_ref().is_some_and(|next| next.starts_at.date() == day);
        named.is(Flag::HearsTold, told || meets);
    }
    named.maybe(Fact::EndingNeeds, ended.needs.as_ref());
    named.maybe(Fact::EndingAtHome, ended.at_home.as_ref());
    let hears = ended.unknown.iter().filter_map(|unknown| unknown.with);
    let hears = hears.chain(ended.hears).min();
    let next = ended.next.as_ref().map(|next| next.starts_at.date());
    named.is(
        Flag::NextFirst,
        next.zip(hears).is_some_and(|(next, hears)| next <= hears),
    );
    named.is(Flag::HasTells, !named.tells.is_empty());
    named.is(Flag::HasSince, !named.timeline.is_empty());
    match &ended.next {
        Some(next) => name_next(named, times, next, facts.on),
        None => Ok(()),
    }
}

/// The next talk.
fn name_next(named: &mut Named, times: &Times, next: &NextFacts, on: Date) -> Result<(), ContentError> {
    let day = next.starts_at.date();
    named.set(Fact::NextDate, times.date(day, on)?);
    named.set(Fact::NextDayword, times.dayword(day, on)?);
    named.set(Fact::NextClock, times.clock(next.starts_at.time())?);
    named.set(Fact::NextSpoken, times.spoken(next.starts_at.time())?);
    if let Some(minutes) = next.minutes {
        named.set(Fact::NextLength, times.length(minutes)?);
    }
    named.maybe(Fact::NextPlace, next.place.as_ref());
    Ok(())
}
