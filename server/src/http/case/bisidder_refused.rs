//! A child may not have the bisidder it chose: the page for its adviser. It holds nothing of the case but the child's name.

use super::words::name;
use crate::error::HttpError;
use crate::http::staff::{answer, shell};
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::bisidder_refused::{BisidderRefused, bisidder_refused};
use axum::extract::State;
use axum::response::Response;

/// The page.
pub async fn show(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let model = BisidderRefused {
        shell: shell(&app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
    };
    Ok(answer(|nonce| bisidder_refused(&app.out, nonce, model)))
}
