//! The child leaves its screen for a page that reveals nothing.

use super::look::Wish;
use crate::auth::guard::{self, Credentials};
use crate::auth::leave::{away, end};
use crate::state::AppState;
use app::pages::screen::door::left;
use axum::extract::{Request, State};
use axum::response::{Html, IntoResponse, Response};

/// Leaves. Whoever has no session has left already. Nothing keeps a child on the screen: where the store does not
/// answer, the browser still forgets the session.
pub async fn leave(State(app): State<AppState>, request: Request) -> Response {
    let credentials = Credentials::by(&app, &request);
    match guard::authenticate(&app, credentials).await {
        Ok(Some(user)) => end(&app, &user).await,
        Ok(None) => {}
        Err(error) => tracing::error!(?error, "a child left, and its session could not be looked up"),
    }
    away(&app)
}

/// The page shown after leaving.
pub async fn gone(State(app): State<AppState>, wish: Wish) -> Response {
    Html(left(&app.out, wish.language.tag().to_owned())).into_response()
}
