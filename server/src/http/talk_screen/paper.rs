//! The child's paper, before it leaves the room: made from the ending, shown, printed.

use crate::error::HttpError;
use crate::http::extract::RunningTalk;
use crate::service::talk_paper::{self, goes_along, made};
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::Part;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};

/// Makes it, and redirects to its page, which says so if it could not be made.
///
/// # Errors
/// If the store does not answer or content is broken.
pub(super) async fn make(app: &AppState, screen: &TalkScreen) -> Result<Response, HttpError> {
    let page = Part::Paper.address();
    let to = if talk_paper::make(app, screen).await? {
        page
    } else {
        format!("{page}?no=1")
    };
    Ok(Redirect::to(&to).into_response())
}

/// Its PDF, as it was made, under a file name that reveals nothing.
pub async fn print(State(app): State<AppState>, RunningTalk(screen): RunningTalk) -> Result<Response, HttpError> {
    let state = screen.context.state(&app).await?;
    let id = made(&state, &screen.meeting).ok_or(HttpError::NotFound)?;
    let of = screen.clone();
    // What stays with an adult is printed by that adult, on their own pages.
    if !app.work(move |app| goes_along(app, &of, &state)).await?? {
        return Ok(Redirect::to(&Part::Paper.address()).into_response());
    }
    let paper = app.store.paper(&screen.context.own.id, &id).await?;
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        // Inline, so that it can be printed: a download would stay on the tablet.
        (CONTENT_DISPOSITION, "inline; filename=\"ark.pdf\""),
    ];
    Ok((name, paper.bytes).into_response())
}
