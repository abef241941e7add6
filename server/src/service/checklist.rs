//! Closes what a case shows of a talk's checklist: nobody ticks what was done on the talk's own screen.

use super::act::{Judged, append_or_again};
use super::case_context::CaseContext;
use super::change::Wanted;
use super::error::ServiceError;
use super::talk::talk_of;
use crate::state::AppState;
use domain::case::MeetingId;
use domain::checklist::{has_begun, is_closed, shown};
use domain::command::Command;
use domain::event::CaseState;
use store::{Act, Change};

/// Settles every open point that the case shows was done, in one change, and says whether the whole list is closed then.
/// Before the talk nothing is settled.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such talk, or it was cancelled; [`ServiceError::Refused`]; those of the store.
pub async fn close_shown(app: &AppState, context: &CaseContext, meeting: &MeetingId) -> Result<bool, ServiceError> {
    append_or_again(app, context, |state: CaseState| async move {
        let talk = talk_of(&state.case, meeting)?;
        let points = match has_begun(talk, context.moment()) {
            true => shown(&state.case, talk),
            false => Vec::new(),
        };
        if points.is_empty() {
            return Ok(Judged::Nothing(is_closed(talk)));
        }
        let put = |point| Command::PutDownPoint {
            meeting: meeting.clone(),
            point,
        };
        let wanted: Vec<Wanted> = points.into_iter().map(put).map(Wanted::from).collect();
        let actor = context.user.actor();
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let closed = is_closed(talk_of(&decided.after.case, meeting)?);
        let change: Change = context.change(state.version, decided.events, Act::CaseChanged);
        Ok(Judged::Change(Box::new(change), closed))
    })
    .await
}
