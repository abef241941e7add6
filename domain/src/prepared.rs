//! Which talk a letter is about where nobody names one.

use crate::case::{LocalTime, Meeting, MeetingState};
use crate::checklist::has_begun;

/// The place of the planned meeting that is prepared next at `now`: the earliest that has not begun, else the first that has no
/// time yet. What has begun is written down or moved on pages of its own, and never by preparing another.
#[must_use]
pub fn next_to_prepare(meetings: &[Meeting], now: LocalTime) -> Option<usize> {
    let waits = |meeting: &Meeting| meeting.state == Some(MeetingState::Planned) && !has_begun(meeting, now);
    let waiting = meetings.iter().enumerate().filter(|(_, meeting)| waits(meeting));
    let first = waiting.min_by_key(|(_, meeting)| (meeting.starts_at.is_none(), meeting.starts_at));
    first.map(|(at, _)| at)
}
