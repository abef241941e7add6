//! The child chooses who stands with it on its way, or that nobody does.

use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::service::case_context::CaseContext;
use crate::service::companion;
use crate::state::AppState;
use app::pages::screen::Place;
use axum::extract::State;
use axum::response::Redirect;
use serde::Deserialize;

/// The form: the code of a companion.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    companion: String,
}

/// Stores it and redirects to the way, where the companion stands. A press without a choice asks again.
pub async fn choose(
    State(app): State<AppState>,
    context: CaseContext,
    PageForm(chosen): PageForm<Chosen>,
) -> Result<Redirect, HttpError> {
    if chosen.companion.is_empty() {
        return Ok(Redirect::to(&Place::Companion.address()));
    }
    companion::choose(&app, &context, chosen.companion).await?;
    Ok(Redirect::to(&Place::Timeline.address()))
}
