//! A child that waits needs no plan for its safety, and why (docs/needs.md, N41).

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use domain::command::Command;
use store::Act;

/// Keeps the answer, with its reason.
pub async fn answer(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let command = Command::AnswerNoPlan(Some(fields.required("why")?));
    let to = context.page();
    act(
        &app,
        &context,
        &fields,
        &|_| Ok(vec![command.clone()]),
        Act::CaseChanged,
        &to,
    )
    .await
}
