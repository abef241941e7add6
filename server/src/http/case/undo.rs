//! Takes back what somebody has just done to a case. The act stays in the history, and its undoing after it.

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use domain::command::Reason;
use domain::event::CaseState;
use domain::undo::{Undo, undoable};
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
    act(&app, &context, &fields, &commands, Act::CaseChanged, &context.page()).await
}
