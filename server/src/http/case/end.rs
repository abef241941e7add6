//! Closing and reopening a case.

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use domain::command::Command;
use domain::event::CaseState;
use store::Act;

/// Closes a case, or opens a closed one again.
pub async fn set(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let command = match fields.text("to") {
        Some("closed") => Command::Close {
            on: fields.day("on")?.unwrap_or_else(|| context.today()),
            ending: None,
        },
        Some("open") => Command::Reopen {
            why: fields.required("why")?,
        },
        _ => return Err(HttpError::Form),
    };
    let commands = |_: &CaseState| Ok(vec![command.clone()]);
    act(&app, &context, &fields, &commands, Act::StateChanged, &context.page()).await
}
