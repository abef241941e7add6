//! For monitors: whether the process is alive, and whether it can do its work.

use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// The process is alive.
pub async fn lives() -> &'static str {
    "lives\n"
}

/// Whether this server can do its work; if not, which part cannot.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, String) {
    match app.readiness.ask(&app.pipeline, app.store.as_ref()).await {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}
