//! Numbers for monitors: each answer is counted, and all of them are served on a listener of their own, which has to be
//! loopback.

use crate::config::Config;
use crate::sockets::crowd::Crowd;
use crate::state::AppState;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Counts a request when it is answered.
pub async fn count(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str).to_owned();
    // A method that no route has is one name, whatever a stranger makes up.
    let method = match request.method().as_str() {
        known @ ("GET" | "POST" | "HEAD") => known.to_owned(),
        _ => "other".to_owned(),
    };
    let began = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    app.metrics.answered(route, method, status, began.elapsed());
    response
}

/// Why the numbers are not served.
#[derive(Debug, thiserror::Error)]
pub enum NotServed {
    /// Others could read them.
    #[error(
        "metrics = \"{0}\" can be reached from other machines: choose an address on this one, such as 127.0.0.1:9101"
    )]
    Reachable(SocketAddr),
    /// The address is taken.
    #[error("metrics = \"{0}\": cannot listen there ({1})")]
    Taken(SocketAddr, std::io::Error),
}

/// The listener that the configuration names, if it names one.
///
/// # Errors
/// Others could reach it, or it is taken.
pub async fn listener(config: &Config) -> Result<Option<TcpListener>, NotServed> {
    let Some(address) = config.metrics else { return Ok(None) };
    if !address.ip().to_canonical().is_loopback() {
        return Err(NotServed::Reachable(address));
    }
    let listener = TcpListener::bind(address).await;
    listener.map(Some).map_err(|error| NotServed::Taken(address, error))
}

/// Serves the numbers until `stop` says so.
pub async fn serve(listener: TcpListener, app: AppState, crowd: Arc<Crowd>, mut stop: watch::Receiver<bool>) {
    let show = move || async move {
        let kind = [(
            CONTENT_TYPE,
            "application/openmetrics-text; version=1.0.0; charset=utf-8",
        )];
        (kind, text(&app, &crowd)).into_response()
    };
    let served = axum::serve(listener, Router::new().route("/metrics", get(show)));
    let stopped = async move { drop(stop.wait_for(|stop| *stop).await) };
    if let Err(error) = served.with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the metrics are not served any more");
    }
}

fn text(app: &AppState, crowd: &Crowd) -> String {
    let permits = [
        ("pages", app.strangers.pages.available_permits()),
        ("entrances", app.strangers.entrances.available_permits()),
        ("known-entrances", app.strangers.known.available_permits()),
        ("rendering", app.render_permits.available_permits()),
        ("photo", app.photo_permit.available_permits()),
    ];
    let open = u64::try_from(crowd.open()).unwrap_or(u64::MAX);
    let connections = [
        ("open", open),
        ("gave-way", crowd.gave_way()),
        ("refused", crowd.refused()),
    ];
    app.metrics.text(&permits, &connections)
}
