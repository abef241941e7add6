//! Saves a talk's ending and makes the child's page from it, in one change if the page can be made.

use super::act::{Commands, Judged, LatestTry, append_or_again};
use super::case_context::CaseContext;
use super::change::{Wanted, as_shown};
use super::error::ServiceError;
use super::paper;
use super::talk::talk_of;
use crate::pipeline::Beside;
use crate::state::AppState;
use domain::actor::{Confirmation, Today, without_blanket};
use domain::case::{Case, MeetingId, MeetingState};
use domain::checklist::has_begun;
use domain::command::Command;
use domain::document::Kind;
use domain::event::{CaseState, DocumentId};
use domain::gate::{Request, lacks_tonight};
use store::{Act, Change};

/// The result of saving an ending. The ending is saved even if the page cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Saved; no page was requested.
    Saved,
    /// Saved, and the child's page was made.
    Made(DocumentId),
    /// Saved without the page: the gate does not release it.
    Stopped,
    /// Saved without the page: something is to be told to somebody, but the day is missing.
    LacksDay,
    /// Saved without the page: nobody has said where the child sleeps tonight.
    LacksTonight,
    /// Saved without the page, and without a day that is past.
    Behind,
}

/// The request for the child's page of a talk.
#[must_use]
pub fn request(context: &CaseContext, meeting: &MeetingId) -> Request {
    Request::new(Kind::TakeHome, context.today().0).meeting(meeting.clone())
}

/// Applies the commands of a form made for version `against`; makes the child's page if `wants_paper`. Of several presses at
/// once one makes it, and the others answer with that one.
///
/// # Errors
/// Those of `commands`; [`ServiceError::NotFound`] if there is no such talk; [`ServiceError::Refused`]; those of the
/// store.
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
    let latest = &LatestTry::default();
    append_or_again(app, context, |state: CaseState| async move {
        let wanted = commands(&state)?;
        Ok(judge(
            app,
            context,
            (meeting, against),
            state,
            wanted,
            wants_paper.then_some(latest),
        )
        .await?)
    })
    .await
}

/// What a page for the child is made from: the case and what is confirmed in it.
type MadeFrom = (Case, Vec<Confirmation>);

/// `latest`: the latest try to make the child's page, if it is wanted.
async fn judge(
    app: &AppState,
    context: &CaseContext,
    (meeting, against): (&MeetingId, u64),
    state: CaseState,
    commands: Vec<Command>,
    latest: Option<&LatestTry<MadeFrom>>,
) -> Result<Judged<Ended>, ServiceError> {
    let wants_paper = latest.is_some();
    let shown = as_shown(&*app.store, &state, against).await?;
    let mut wanted: Vec<Wanted> = commands
        .into_iter()
        .map(|command| Wanted::on(command, &shown))
        .collect();
    let talk = talk_of(&state.case, meeting)?;
    // Whoever makes the page from a talk whose time has come has held it.
    if wants_paper && talk.state == Some(MeetingState::Planned) && has_begun(talk, context.moment()) {
        let held = Command::HoldMeeting {
            meeting: meeting.clone(),
            started_at: None,
            ended_at: None,
        };
        wanted.push(held.into());
    }
    let act = if wants_paper {
        Act::DocumentMade
    } else {
        Act::CaseChanged
    };
    let (decided, behind) = context
        .decide_without_past(app, &state, wanted, &context.user.actor(), act)
        .await?;
    // Without a day nobody would remember to tell it, so the page waits until the day is given.
    let closing = talk_of(&decided.after.case, meeting)?.closing.as_ref();
    let lacks_day = closing.is_some_and(|closing| closing.tell.iter().any(|tell| tell.on.is_none()));
    let lacks_tonight = lacks_tonight(&decided.after.case, meeting, Today(context.today().0));
    let latest = latest.filter(|_| !lacks_day && !lacks_tonight && !behind);
    let made = if let Some(latest) = latest {
        let confirmed: Vec<Confirmation> = without_blanket(&state.confirmations).cloned().collect();
        let from = (decided.after.case.clone(), confirmed.clone());
        let made_by_another = latest.made_since(&state, from, |made| {
            made.kind == Kind::TakeHome && made.meeting.as_ref() == Some(meeting)
        });
        if let Some(paper) = made_by_another.filter(|_| decided.events.is_empty()) {
            return Ok(Judged::Nothing(Ended::Made(paper)));
        }
        paper::make(
            app,
            context,
            &decided.after,
            request(context, meeting),
            confirmed,
            Beside::default(),
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
            (false, false, true) if lacks_tonight => Ended::LacksTonight,
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
