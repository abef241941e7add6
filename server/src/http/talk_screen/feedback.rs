//! How it was to talk: a face and a line, once in a talk.

use super::begun::Begun;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::service::feedback;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::Part;
use axum::response::{IntoResponse, Redirect, Response};
use domain::feedback::Mood;

/// Keeps what the child told, and redirects to the thanks; without a face, and where it told already, nothing is kept.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn give(app: &AppState, screen: &TalkScreen, fields: &Fields) -> Result<Response, HttpError> {
    // Noted first and counted after: an answer may be lost where the store fails in between, and none counts twice.
    if let Some(mood) = fields.text("mood").and_then(Mood::of)
        && Begun::claim_feedback(app, screen).await?
    {
        feedback::give(app, &screen.context, mood, fields.text("line")).await?;
    }
    Ok(Redirect::to(&Part::Feedback.address()).into_response())
}
