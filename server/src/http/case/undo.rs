//! Takes back what somebody has just done to a case. The act stays in the history, and its undoing after it.

use super::act::act;
use super::words::{Words, who};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::components::undo::Undo as Strip;
use axum::extract::State;
use axum::response::Response;
use domain::command::{Command, Reason};
use domain::event::{CaseState, Recorded};
use domain::undo::{UNDO_FOR, Undo, undoable};
use store::Act;

/// Undoes one's own act of the last ten minutes. The form names the act by the version that it left. What somebody else
/// has changed of the same thing since is shown beside it, and overwritten only by whoever saw both.
pub async fn undo(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let until: u64 = fields
        .text("act")
        .and_then(|act| act.parse().ok())
        .ok_or(HttpError::Form)?;
    let history = app.store.history(&context.own.id).await?;
    let undo = undoable(&history, &context.user.actor(), context.user.now)
        .into_iter()
        .find(|undo: &Undo| undo.until == until)
        .ok_or_else(|| HttpError::NotDone(Box::new(Reason::NotUndone)))?;
    // What the child told a moment ago counts too.
    let commands = |now: &CaseState| match undo.may_be(now) {
        true => Ok(undo.commands.clone()),
        false => Err(HttpError::NotDone(Box::new(Reason::NotUndone))),
    };
    let back = fields.text("back").filter(|back| is_below(back)).unwrap_or_default();
    let to = format!("{}{back}", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Whether the end of an address leads to a page of the same case and nowhere else.
fn is_below(back: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    back.starts_with('/') && !back.starts_with("//") && back.chars().all(plain)
}

/// The reader's own last act, while it can be undone; a closed case takes back only what it takes.
pub(super) fn last(state: &CaseState, context: &CaseContext, history: &[Recorded]) -> Option<Undo> {
    let fits = |undo: &Undo| state.is_open() || undo.commands.iter().all(Command::counts_in_a_closed_case);
    let mut acts = undoable(history, &context.user.actor(), context.user.now).into_iter();
    acts.next().filter(fits)
}

/// The same for a page where acts are done besides the child's own: `back` is its address below that one.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn offer(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    back: String,
) -> Result<Option<Strip>, HttpError> {
    // Most often nobody changed anything of late, and the past is not read for it.
    if context.user.now.duration_since(state.changed_at) >= UNDO_FOR {
        return Ok(None);
    }
    let history = app.store.history(&context.own.id).await?;
    let Some(undo) = last(state, context, &history) else {
        return Ok(None);
    };
    let Some(recorded) = history.iter().find(|recorded| recorded.version == undo.until) else {
        return Ok(None);
    };
    let who = who(app, &recorded.by).await?;
    let clock = Clock::at(app, context.user.now)?;
    let what = Words::new(app, &clock).happened(recorded, &who);
    Ok(Some(strip(&undo, what, &clock, back)))
}

/// The strip of an act, told in a sentence.
pub(super) fn strip(undo: &Undo, what: String, clock: &Clock<'_>, back: String) -> Strip {
    Strip {
        what,
        when: clock.moment(undo.at),
        version: undo.until,
        back,
    }
}
