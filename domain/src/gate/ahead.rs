//! The meeting of a kind that lies ahead: what a child is told of before it comes.

use super::Request;
use super::view::Chosen;
use crate::case::{Case, Meeting, MeetingKind};

/// The meeting of this kind that is asked for, otherwise the earliest that is planned on or after the date.
pub(super) fn meeting<'a>(case: &'a Case, request: &Request, kind: MeetingKind) -> Option<Chosen<'a>> {
    let asked = |meeting: &Meeting| request.meeting.as_ref().is_none_or(|id| meeting.id == *id);
    let ahead = |meeting: &Meeting| meeting.is_ahead() && meeting.starts_at.is_none_or(|at| at.0.date() >= request.on);
    let meetings = case.meetings.iter().enumerate();
    meetings
        .filter(|(_, meeting)| meeting.kind == Some(kind) && asked(meeting) && ahead(meeting))
        .min_by_key(|(index, meeting)| (meeting.starts_at.is_none(), meeting.starts_at, *index))
        .map(|(index, meeting)| Chosen { index, meeting })
}
