//! How a talk ended, under the names that letters use.

use super::{Named, Value};
use crate::error::ContentError;
use crate::sentences::Fill;
use crate::time::Times;
use domain::band::Band;
use domain::case::AgreementState;
use domain::document::Origin;
use domain::facts::{AgreedFacts, EndingFacts, FullFacts};
use jiff::civil::Date;

fn own(words: &str) -> Fill {
    Fill::Print(words.trim().into(), Origin::Own)
}

pub(super) fn name(
    named: &mut Named,
    times: &Times,
    ended: &EndingFacts,
    facts: &FullFacts,
) -> Result<(), ContentError> {
    // A paper on the door is read for weeks: from seven years it says the date and not "på torsdag".
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
        named.print("ending.date", times.date(day, facts.on)?, Origin::Value);
    }
    named.is("ended-today", ended.day.is_none_or(|day| day == facts.on));
    named.is("has.said", !ended.said.is_empty());
    let said = ended.said.iter().map(|words| own(words)).collect();
    named.values.insert("ending.said".into(), Value::Many(said));

    let takes = ended.takes.iter();
    let takes = takes.map(|takes| (own(&takes.what), takes.with.as_deref().map(own)));
    named.pairs.insert("ending.takes", takes.collect());
    let unknown = ended.unknown.iter();
    let unknown = unknown.map(|unknown| Ok((own(&unknown.what), by(unknown.with)?)));
    named
        .pairs
        .insert("ending.unknown", unknown.collect::<Result<_, ContentError>>()?);
    let agreed = |state: AgreementState| ended.agreed.iter().filter(move |agreed| agreed.state == state);
    let open = agreed(AgreementState::Open).map(|agreed| Ok((own(&agreed.what), by(agreed.by)?)));
    named
        .pairs
        .insert("ending.agreed", open.collect::<Result<_, ContentError>>()?);
    for (list, state) in [
        ("ending.kept", AgreementState::Kept),
        ("ending.broken", AgreementState::Broken),
    ] {
        let told = |agreed: &AgreedFacts| (own(&agreed.what), agreed.told_child.as_deref().map(own));
        named.pairs.insert(list, agreed(state).map(told).collect());
    }
    for (flag, list) in [
        ("has.takes", "ending.takes"),
        ("has.unknown", "ending.unknown"),
        ("has.agreed", "ending.agreed"),
        ("has.kept", "ending.kept"),
        ("has.broken", "ending.broken"),
    ] {
        let there = named.pairs.get(list).is_some_and(|pairs| !pairs.is_empty());
        named.is(flag, there);
    }
    let there = named.own("ending.needs", ended.needs.as_ref());
    named.is("has.needs", there);
    let there = named.own("ending.at-home", ended.at_home.as_ref());
    named.is("has.at-home", there);
    named.is("has.tells", !named.tells.is_empty());
    named.is("has.since", !named.timeline.is_empty());

    if let Some(next) = &ended.next {
        let day = next.starts_at.date();
        named.is("has.next", true);
        named.print("next.date", times.date(day, facts.on)?, Origin::Value);
        named.print("next.dayword", times.dayword(day, facts.on)?, Origin::Value);
        named.print("next.clock", times.clock(next.starts_at.time())?, Origin::Value);
        if let Some(minutes) = next.minutes {
            named.print("next.length", times.length(minutes)?, Origin::Value);
            named.is("has.next-length", true);
        }
        let there = named.own("next.place", next.place.as_ref());
        named.is("has.next-place", there);
    }
    Ok(())
}
