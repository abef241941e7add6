//! The child leaves its screen, and a page follows that could be anything's.

use super::look::Wish;
use crate::auth::guard::{self, Credentials};
use crate::auth::leave::{away, end};
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::screen::door::left;
use axum::extract::{Request, State};
use axum::response::{Html, IntoResponse, Response};

/// Leaves. Whoever has no session has left already.
pub async fn leave(State(app): State<AppState>, request: Request) -> Result<Response, HttpError> {
    let credentials = Credentials::by(&app, &request);
    if let Some(user) = guard::authenticate(&app, credentials).await? {
        end(&app, &user).await?;
    }
    Ok(away(&app))
}

/// The page that follows.
pub async fn gone(State(app): State<AppState>, wish: Wish) -> Response {
    Html(left(&app.out, wish.language.tag().to_owned())).into_response()
}
