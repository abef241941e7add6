//! Whether a child was given the letter about a talk, and what stood in it, so that nobody writes down as given what was only
//! planned or was changed since (N39).

use crate::case::{Case, Meeting, MeetingId};
use crate::document::{Audience, Kind, Version};
use crate::event::{CaseEvent, CaseState, DocumentId, HandedOver, Recorded};
use jiff::civil::Date;

/// Whether the child was handed the letter about a talk, with place and topics in it: the neutral one has no topics.
#[must_use]
pub fn was_given(state: &CaseState, meeting: &MeetingId) -> bool {
    let talk = state.case.meeting(meeting).map(|(_, talk)| talk);
    let from_file = talk.filter(|_| state.is_from_file(meeting));
    handed_over(state, meeting).is_some() || from_file.is_some_and(|talk| in_file(&state.case, talk))
}

/// The talk as the letter told of it that the child was handed last: as it stood in the case that the letter was made from,
/// whatever was changed since. Of a letter that a file tells of, as it stood in the file. None where no letter was given.
///
/// A paper is kept as it was printed and not as facts, so what stood in it is read from the history of the case.
#[must_use]
pub fn as_given(state: &CaseState, history: &[Recorded], meeting: &MeetingId) -> Option<Meeting> {
    if !was_given(state, meeting) {
        return None;
    }
    let from = match handed_over(state, meeting) {
        Some(given) => before_made(history, &given.document),
        None => history.first().and_then(|first| CaseState::opened(first).ok()),
    };
    let then = from.as_ref().and_then(|from| from.case.meeting(meeting));
    let (_, talk) = then.or_else(|| state.case.meeting(meeting))?;
    Some(talk.clone())
}

/// The letter about a talk that the child was handed last.
fn handed_over<'a>(state: &'a CaseState, meeting: &MeetingId) -> Option<&'a HandedOver> {
    let letter = |given: &&HandedOver| {
        let child = given.kind == Kind::BeforeMeeting && given.audience == Audience::Child;
        child && given.version == Version::Full && given.meeting.as_ref() == Some(meeting)
    };
    state.handed_over.iter().rev().find(letter)
}

/// The case that a document was made from; `None` if its history knows no such document.
fn before_made(history: &[Recorded], document: &DocumentId) -> Option<CaseState> {
    let makes = |recorded: &Recorded| match &recorded.event {
        CaseEvent::DocumentMade(made) => made.document == *document,
        _ => false,
    };
    let at = history.iter().position(makes)?;
    CaseState::replay(&history[..at]).ok()
}

/// Whether a case file says that the child was given the letter about a meeting. A file does not say which meeting a paper is
/// about: it counts for the first one from its day on.
#[must_use]
pub fn in_file(case: &Case, meeting: &Meeting) -> bool {
    let day = |meeting: &Meeting| meeting.starts_at.map(|at| at.0.date());
    let Some(own) = day(meeting) else { return false };
    let before = case.meetings.iter().filter_map(day).filter(|day| *day < own).max();
    case.documents.iter().any(|paper| {
        let letter = paper
            .kind
            .as_ref()
            .is_some_and(|kind| kind.0 == Kind::BeforeMeeting.as_str());
        let full = paper.version == Some(Version::Full);
        let between = |on: Date| on <= own && before.is_none_or(|before| on > before);
        letter && full && paper.on.is_some_and(|on| between(on.0))
    })
}
