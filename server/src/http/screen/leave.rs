//! The child leaves its screen for a page that reveals nothing.

use super::look::Wish;
use crate::auth::guard::{self, Credentials};
use crate::auth::leave::{away, end};
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::screen::door::left;
use axum::extract::{Request, State};
use axum::response::{Html, IntoResponse, Response};

/// Ends the session, if there is one, and leaves.
pub async fn leave(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = Credentials::by(&app, &request);
    if let Some(user) = guard::authenticate(&app, credentials).await? {
        end(&app, &user).await?;
    }
    Ok(away(&app))
}

/// The page shown after leaving.
pub async fn gone(State(app): State<AppState>, wish: Wish) -> Response {
    Html(left(&app.out, wish.language.tag().to_owned())).into_response()
}
