//! A notice of a case is read, or not read after all.

use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use store::NoticeKind;

/// Marks it. The form names when it happened: a window that was left open reads nothing newer than it shows.
pub async fn read(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, kind)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let kind = NoticeKind::named(&kind).ok_or(HttpError::NotFound)?;
    let at = fields.text("at").and_then(|at| at.parse().ok());
    let at = at
        .and_then(|at| Timestamp::from_millisecond(at).ok())
        .ok_or(HttpError::Form)?;
    let read = match fields.text("read") {
        Some("true") => Some(context.user.now),
        Some("false") => None,
        _ => return Err(HttpError::Form),
    };
    let me = &context.user.account().id;
    app.store.read_notice(&context.own.id, me, kind, at, read).await?;
    let to = match fields.text("to") {
        Some("today") => "/today#news".to_owned(),
        _ => context.page(),
    };
    Ok(Redirect::to(&to).into_response())
}
