//! Help, for everybody who is signed in. It shows nothing of any case.

use super::staff::{Said, answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::help::{Help, help};
use axum::extract::{Query, State};
use axum::response::Response;
use store::Role;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    current_user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let model = Help {
        shell: shell(&app, &current_user, "").await?,
        practises: current_user.has(Role::Adviser),
        removed: said.done == "removed",
    };
    Ok(answer(|nonce| help(&app.out, nonce, model)))
}
