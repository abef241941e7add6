//! A body larger than any page accepts is read, discarded, and answered with an error.
//!
//! An answer before the end of the body breaks the connection: instead of the page that says what was wrong, the
//! browser shows an error of its own.

use crate::error::HttpError;
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

/// The largest body a page accepts, in bytes: a case file with the form around it.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// A body larger than this, in bytes, is not read: nobody picks such a file by mistake.
const MOST_HEARD: u64 = 512 * 1024 * 1024;
/// How long a body that is too large is read.
const PATIENCE: Duration = Duration::from_secs(30);

/// Refuses a request whose `Content-Length` is too large; any other goes on.
pub async fn guard(request: Request, next: Next) -> Response<Body> {
    let length = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    match length {
        Some(length) if length > LARGEST as u64 => {
            if length <= MOST_HEARD {
                let _ = tokio::time::timeout(PATIENCE, throw_away(request.into_body())).await;
            }
            HttpError::TooLarge.into_response()
        }
        _ => next.run(request).await,
    }
}

/// Reads to the end and keeps nothing.
async fn throw_away(mut body: Body) {
    while let Some(Ok(_)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {}
}
