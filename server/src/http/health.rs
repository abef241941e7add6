//! For monitors: whether the process is alive, and whether it can do its work.

use crate::readiness::NotReady;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// The process is alive.
pub async fn lives() -> &'static str {
    "lives\n"
}

/// Whether this server can do its work; if not, which part cannot. One that does not serve the newest published texts is
/// ready and says so in a second line: it speaks in those before.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, String) {
    let fit = app.readiness.ask(&app.pipeline, app.store.as_ref()).await;
    let room = || if app.disk.is_low() { Err(NotReady::Disk) } else { Ok(()) };
    match fit.and_then(|()| room()) {
        Ok(()) => {
            let behind = app.pipeline.behind().map(|behind| format!("{behind}\n"));
            (StatusCode::OK, format!("ready\n{}", behind.unwrap_or_default()))
        }
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")),
    }
}
