//! The kit of a talk: one press makes it and leads to its file (N19, N23).

use crate::error::HttpError;
use crate::service::case_context::CaseContext;
use crate::service::kit;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Redirect;
use domain::case::MeetingId;

/// Makes the kit and leads to it; where none of its papers can be made, to the page that says what is missing.
pub async fn make(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Redirect, HttpError> {
    let made = kit::make(&app, &context, &MeetingId::from(meeting.as_str())).await?;
    let page = context.page();
    let to = match made {
        Some(document) => format!("{page}/document/{document}/pdf"),
        None => format!("{page}/prepare"),
    };
    Ok(Redirect::to(&to))
}
