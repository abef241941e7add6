//! For monitors: whether the process is alive, and whether it can do its work.

use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// The process is alive.
pub async fn lives() -> &'static str {
    "lives\n"
}

/// Whether the content can be read, so that a letter can be made.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    if app.pipeline.content().lists().is_ok() && app.pipeline.content().version().is_ok() {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the content cannot be read\n")
    }
}
