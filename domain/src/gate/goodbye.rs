//! What a child is told when its case ends (docs/needs.md, N2; docs/writing.md, "What each document holds"): that it ends and
//! why, what stays, what the child itself did as far as it is true, and how it can come back.

use super::new_adviser;
use super::release::words;
use super::view::View;
use crate::case::{Attended, Case, ClosedWhy, Ending, MeetingState, Words};
use crate::document::{Kind, Version};
use crate::facts::GoodbyeFacts;
use crate::finding::{Code, Finding};
use jiff::civil::Date;

/// How the case ends, for the document that says it.
pub(super) fn ending<'a>(view: &View<'a>) -> Option<&'a Ending> {
    let asked = view.request.kind == Kind::Goodbye && view.version == Version::Full;
    view.case.ending.as_ref().filter(|_| asked)
}

/// The day on which it ends: as written for the child, otherwise the day the case was closed.
fn ends_on(case: &Case) -> Option<Date> {
    let written = case.ending.as_ref().and_then(|ending| ending.on);
    written.or(case.closed_on).map(|day| day.0)
}

/// Whether a goodbye is still said in a closed case: the child is there to hear it.
pub(super) fn is_said(view: &View<'_>) -> bool {
    view.request.kind == Kind::Goodbye && view.case.closed_why != Some(ClosedWhy::Died)
}

/// Whether the child said something in a talk that it wanted written down: that took courage.
fn has_spoken(case: &Case) -> bool {
    let held = case
        .meetings
        .iter()
        .filter(|meeting| meeting.state == Some(MeetingState::Held));
    held.flat_map(|meeting| &meeting.said)
        .any(|line| line.confirmed == Some(true))
}

/// Whether the one who says goodbye was there when a talk was held: thanks for the time are true of nobody else.
fn has_met(view: &View<'_>) -> bool {
    let Some(speaker) = view.speaker else { return false };
    let mut held = view
        .case
        .meetings
        .iter()
        .filter(|meeting| meeting.state == Some(MeetingState::Held));
    held.any(|meeting| {
        let there = Attended::of(view.case, meeting);
        there.iter().any(|one| one.id.as_ref() == Some(&speaker.id))
    })
}

/// What the document needs: the day, why in words for the child, and how it can come back.
pub(super) fn missing(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::Goodbye || view.version == Version::Neutral {
        return;
    }
    let ending = view.case.ending.as_ref();
    let blank = |of: fn(&Ending) -> Option<&Words>| ending.and_then(of).is_none_or(Words::is_blank);
    for (absent, field) in [
        (ends_on(view.case).is_none(), "on"),
        (blank(|ending| ending.why.as_ref()), "why"),
        (blank(|ending| ending.come_back.as_ref()), "come_back"),
    ] {
        if absent {
            findings.push(Finding::new(Code::MissingField, format!("ending.{field}")));
        }
    }
}

/// What may be said of the ending.
pub(super) fn facts(view: &View<'_>) -> Option<GoodbyeFacts> {
    let ending = ending(view)?;
    let on = ends_on(view.case)?;
    Some(GoodbyeFacts {
        on,
        over: on <= view.request.on,
        why: words(ending.why.as_ref())?,
        stays: ending.stays.iter().filter_map(|line| words(Some(line))).collect(),
        come_back: words(ending.come_back.as_ref())?,
        found: new_adviser::found(view).and_then(|(_, line)| words(Some(line))),
        has_spoken: has_spoken(view.case),
        has_met: has_met(view),
    })
}
