//! What one address has under way at a time. Behind a listed proxy all connections are the proxy's, so that it is the
//! requests that are counted, by the address the proxy names. An IPv6 /64 is one address.

use crate::auth::guard;
use crate::error::HttpError;
use crate::proxies::source;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Asks whoever has too much under way to come back.
pub async fn bound(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let Some(from) = guard::client(&app, &request) else {
        return next.run(request).await;
    };
    match app.under_way.begin(source(from)) {
        Some(_begun) => next.run(request).await,
        None => HttpError::Busy.into_response(),
    }
}
