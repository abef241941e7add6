//! How a talk ended, as far as the child may read it: only what the child confirmed, and nobody it may not be sent to.

use super::release::words;
use super::view::View;
use crate::case::{Agreement, AgreementState, Case, Meeting, Person};
use crate::facts::{AgreedFacts, Closed, EndingFacts, NextFacts};
use jiff::civil::Date;

/// The day of the chosen talk.
pub(super) fn day(view: &View<'_>) -> Option<Date> {
    let meeting = view.meeting?.meeting;
    meeting.started_at.or(meeting.starts_at).map(|at| at.0.date())
}

/// The people the child was told to go to at the end of the chosen talk, in the order named.
pub(super) fn pointed_to<'a>(view: &View<'a>) -> Vec<&'a Person> {
    if !view.request.kind.is_after() {
        return Vec::new();
    }
    let closing = view.meeting.and_then(|chosen| chosen.meeting.closing.as_ref());
    let named = closing.into_iter().flat_map(|closing| &closing.talk_to);
    named.filter_map(|id| view.case.person(id)).collect()
}

/// The ending of the chosen talk, for the documents that show it.
/// `hears` is the day on which the child hears next.
pub(super) fn facts(view: &View<'_>, hears: Option<Date>) -> Option<EndingFacts> {
    let chosen = view.meeting.filter(|_| view.request.kind.is_after())?;
    Some(EndingFacts {
        hears,
        ..closed(view, chosen.meeting)
    })
}

/// Whether words that the child said yes to stand on no paper.
fn kept_off(meeting: &Meeting) -> bool {
    meeting
        .said
        .iter()
        .any(|line| line.confirmed == Some(true) && line.on_paper != Some(true))
}

/// The promises made in a talk that its papers tell, each with its place in the case: none that no longer counts.
pub(super) fn agreed<'a>(case: &'a Case, meeting: &'a Meeting) -> impl Iterator<Item = (usize, &'a Agreement)> {
    let made_here = move |(_, agreement): &(usize, &'a Agreement)| {
        agreement.made_in.as_ref() == Some(&meeting.id) && agreement.state != Some(AgreementState::Dropped)
    };
    case.agreements.iter().enumerate().filter(made_here)
}

/// The ending of a talk, as far as it is recorded.
pub(super) fn closed(view: &View<'_>, meeting: &Meeting) -> EndingFacts {
    let closing = meeting.closing.as_ref();
    let takes = closing.into_iter().flat_map(|closing| &closing.takes_further);
    let unknown = closing.into_iter().flat_map(|closing| &closing.unknown);
    EndingFacts {
        day: day(view),
        said: view
            .said_on_paper()
            .into_iter()
            .map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect(),
        said_more: view.answers.home_safe() && kept_off(meeting),
        takes: takes
            .filter_map(|takes| {
                Some(Closed {
                    what: words(takes.what.as_ref())?,
                    with: words(takes.to.as_ref()),
                })
            })
            .collect(),
        unknown: unknown
            .filter_map(|unknown| {
                Some(Closed {
                    what: words(unknown.what.as_ref())?,
                    // A day that has passed is something to talk about, not to print.
                    with: unknown.hear_by.map(|day| day.0).filter(|day| *day >= view.request.on),
                })
            })
            .collect(),
        agreed: agreed(view.case, meeting)
            .filter_map(|(_, agreement)| {
                Some(AgreedFacts {
                    what: words(agreement.what.as_ref())?,
                    by: agreement.by.map(|day| day.0).filter(|day| *day >= view.request.on),
                    state: agreement.state.unwrap_or(AgreementState::Open),
                    told_child: words(agreement.told_child.as_ref()),
                })
            })
            .collect(),
        hears: None,
        needs: closing.and_then(|closing| words(closing.needs.as_ref())),
        at_home: closing.and_then(|closing| words(closing.may_say_at_home.as_ref())),
        next: view.next_meeting().and_then(|next| {
            Some(NextFacts {
                starts_at: next.meeting.starts_at?.0,
                minutes: next.meeting.minutes,
                place: words(next.meeting.place.as_ref()),
            })
        }),
    }
}
