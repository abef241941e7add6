//! A promise to the child is kept, broken or dropped (N31).

use super::act::act;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::AgreementId;
use domain::command::Command;
use store::Act;

/// Settles a promise, with what the child was told of it; a dropped one needs a reason.
pub async fn settle(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, agreement)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let promise = AgreementId::from(agreement.as_str());
    let command = match fields.text("to") {
        Some("kept") => Command::KeepPromise {
            promise,
            on: fields.day("on")?.unwrap_or_else(|| context.today()),
            told_child: fields.words("told_child"),
        },
        Some("broken") => Command::BreakPromise {
            promise,
            told_child: fields.words("told_child"),
            reason: fields.words("reason"),
        },
        Some("dropped") => Command::DropPromise {
            promise,
            told_child: fields.words("told_child"),
            reason: fields.required("reason")?,
        },
        _ => return Err(HttpError::Form),
    };
    let to = format!("{}#promises", context.page());
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
