//! Looks up a talk of a case, during it and afterwards.

use super::error::ServiceError;
use domain::case::{Case, Meeting, MeetingId, MeetingState};

/// A meeting of the case.
///
/// # Errors
/// [`ServiceError::NotFound`] if the case has none with that id.
pub fn meeting_of<'a>(case: &'a Case, id: &MeetingId) -> Result<&'a Meeting, ServiceError> {
    case.meeting(id)
        .map(|(_, meeting)| meeting)
        .ok_or(ServiceError::NotFound)
}

/// A meeting of the case that was not cancelled: a cancelled one has no ending.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such meeting, or it was cancelled.
pub fn talk_of<'a>(case: &'a Case, id: &MeetingId) -> Result<&'a Meeting, ServiceError> {
    let meeting = meeting_of(case, id)?;
    if meeting.state == Some(MeetingState::Cancelled) {
        return Err(ServiceError::NotFound);
    }
    Ok(meeting)
}
