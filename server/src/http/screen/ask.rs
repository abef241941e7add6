//! What the child leaves for its adviser: a question or a wish for the next meeting. The page never asks what happened;
//! if the child tells anyway, the adviser sees that first of all.

use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::service::case_context::CaseContext;
use crate::service::question;
use crate::state::AppState;
use app::pages::screen::Place;
use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;

/// The longest question, in characters, as the page says.
const LONGEST: usize = 1_000;

/// The form: what the child wrote.
#[derive(Debug, Default, Deserialize)]
pub struct Left {
    #[serde(default)]
    words: String,
}

/// Stores it and redirects to the page that says thanks.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    PageForm(left): PageForm<Left>,
) -> Result<Redirect, HttpError> {
    let words: String = left.words.trim().chars().take(LONGEST).collect();
    let to = Place::Questions.address();
    if words.is_empty() {
        return Ok(Redirect::to(&to));
    }
    question::leave(&app, &context, words).await?;
    Ok(Redirect::to(&format!("{to}?sent=1")))
}
