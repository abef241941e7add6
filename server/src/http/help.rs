//! Help, for everybody who is signed in. It shows nothing of any case.

use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::help::help;
use axum::extract::State;
use axum::response::Response;

/// The page.
pub async fn show(State(app): State<AppState>, current_user: CurrentUser) -> Result<Response, HttpError> {
    let shell = shell(&app, &current_user, "").await?;
    Ok(answer(|nonce| help(&app.out, nonce, shell)))
}
