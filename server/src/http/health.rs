//! For monitors: whether the process lives, and whether it can do its work.

use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// The process lives.
pub async fn lives() -> &'static str {
    "lives\n"
}

/// The content can be read: a letter can be made.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    if app.pipeline.content().lists().is_ok() && app.pipeline.content().version().is_ok() {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the content cannot be read\n")
    }
}
