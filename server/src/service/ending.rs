//! A talk's ending is saved, and the child's page made from it: both or neither.

use super::act::{Commands, Judged, append_or_again};
use super::case_context::CaseContext;
use super::change::{Wanted, as_shown};
use super::error::ServiceError;
use super::paper;
use super::talk::talk_of;
use crate::state::AppState;
use domain::case::MeetingId;
use domain::document::Kind;
use domain::event::{CaseState, DocumentId};
use domain::gate::Request;
use store::{Act, Change};

/// What came of saving an ending. All that could be kept is kept, whatever came of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It is saved; no page was asked for.
    Saved,
    /// It is saved, and the child's page is made.
    Made(DocumentId),
    /// It is saved without the page: the gate stops it.
    Stopped,
    /// It is saved without the page: somebody is told something without a day.
    LacksDay,
    /// It is saved without a day that has gone by, and without the page.
    Behind,
}

/// The child's page of a talk as it is asked for.
#[must_use]
pub fn request(context: &CaseContext, meeting: &MeetingId) -> Request {
    Request::new(Kind::TakeHome, context.today().0).meeting(meeting.clone())
}

/// Saves what the commands come to, seen from the page made for the version `against`; makes the child's page where it is wanted.
///
/// # Errors
/// What `commands` says; [`ServiceError::NotFound`] where there is no such talk; [`ServiceError::Refused`]; what the store says.
pub async fn save<E, C>(
    app: &AppState,
    context: &CaseContext,
    meeting: &MeetingId,
    against: u64,
    commands: &Commands<'_, C>,
    wants_paper: bool,
) -> Result<Ended, E>
where
    E: From<ServiceError> + From<C>,
{
    append_or_again(app, context, |state: CaseState| async move {
        let wanted = commands(&state)?;
        Ok(judge(app, context, meeting, against, state, wanted, wants_paper).await?)
    })
    .await
}

async fn judge(
    app: &AppState,
    context: &CaseContext,
    meeting: &MeetingId,
    against: u64,
    state: CaseState,
    commands: Vec<domain::command::Command>,
    wants_paper: bool,
) -> Result<Judged<Ended>, ServiceError> {
    let shown = as_shown(&*app.store, &state, against).await?;
    let wanted = commands.into_iter().map(|command| Wanted::on(command, &shown));
    let act = if wants_paper {
        Act::DocumentMade
    } else {
        Act::CaseChanged
    };
    let (decided, behind) = context
        .decide_without_past(app, &state, wanted.collect(), &context.user.actor(), act)
        .await?;
    // Whoever is to be told something without a day would be told it by nobody: the day is asked for.
    let closing = talk_of(&decided.after.case, meeting)?.closing.as_ref();
    let lacks_day = closing.is_some_and(|closing| closing.tell.iter().any(|tell| tell.on.is_none()));
    let made = if wants_paper && !lacks_day && !behind {
        let (case, confirmed) = (&decided.after.case, state.confirmations.clone());
        paper::make(
            app,
            case,
            request(context, meeting),
            confirmed,
            false,
            Some(meeting.clone()),
        )
        .await?
    } else {
        None
    };
    let mut events = decided.events;
    let Some(made) = made else {
        let ended = match (behind, lacks_day, wants_paper) {
            (true, _, _) => Ended::Behind,
            (false, true, _) => Ended::LacksDay,
            (false, false, true) => Ended::Stopped,
            (false, false, false) => Ended::Saved,
        };
        if events.is_empty() {
            return Ok(Judged::Nothing(ended));
        }
        let change = context.change(state.version, events, Act::CaseChanged);
        return Ok(Judged::Change(Box::new(change), ended));
    };
    events.push(made.event);
    let ended = Ended::Made(made.paper.id.clone());
    let change = Change {
        papers: vec![made.paper],
        ..context.change(state.version, events, act)
    };
    Ok(Judged::Change(Box::new(change), ended))
}
