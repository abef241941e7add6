//! A body that no page reads to its end is read all the same, discarded, and answered with an error: because it is larger than any
//! page accepts, or because whoever sent it is refused before.
//!
//! An answer before the end of the body breaks the connection: instead of the page that says what was wrong, the
//! browser shows an error of its own.

use crate::error::HttpError;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

/// The largest body a page accepts, in bytes: a case file with the form around it.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// A body larger than this, in bytes, is not read: nobody picks such a file by mistake.
const MOST_HEARD: u64 = 512 * 1024 * 1024;
/// How long a body that is too large is read.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the rest of a body is read that its page let go, and of which no more than [`LARGEST`] is.
const PATIENCE_FOR_REST: Duration = Duration::from_secs(10);

/// Refuses a request whose `Content-Length` is too large; any other goes on, and what nobody read of it is read before the answer.
pub async fn guard(request: Request, next: Next) -> Response<Body> {
    let length = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    match length {
        Some(length) if length > LARGEST as u64 => {
            if length <= MOST_HEARD {
                let _ = tokio::time::timeout(PATIENCE, throw_away(request.into_body(), usize::MAX)).await;
            }
            HttpError::TooLarge.into_response()
        }
        _ if request.body().is_end_stream() => next.run(request).await,
        _ => to_its_end(request, next).await,
    }
}

/// Lets the request go on, and reads what was left of its body. What did not come in time is waited for no longer.
async fn to_its_end(request: Request, next: Next) -> Response<Body> {
    let rest = Rest::default();
    let lent = |body| Lent {
        body: Some(body),
        rest: rest.clone(),
    };
    let response = next.run(request.map(|body| Body::new(lent(body)))).await;
    if let Some(body) = rest.take()
        && response.status() != StatusCode::REQUEST_TIMEOUT
    {
        let _ = tokio::time::timeout(PATIENCE_FOR_REST, throw_away(body, LARGEST)).await;
    }
    response
}

/// Reads to the end, or as much as this, and keeps nothing.
async fn throw_away(mut body: Body, most: usize) {
    let mut heard = 0_usize;
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        heard = heard.saturating_add(frame.data_ref().map_or(0, Bytes::len));
        if heard > most {
            return;
        }
    }
}

/// Where a body comes back to that was not read to its end.
#[derive(Clone, Default)]
struct Rest(Arc<Mutex<Option<Body>>>);

impl Rest {
    fn keep(&self, body: Body) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
    }

    fn take(&self) -> Option<Body> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A body that comes back when whoever was to read it lets it go.
struct Lent {
    body: Option<Body>,
    rest: Rest,
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.body.as_mut() {
            Some(body) => Pin::new(body).poll_frame(context),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map(HttpBody::size_hint).unwrap_or_default()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(body) = self.body.take().filter(|body| !body.is_end_stream()) {
            self.rest.keep(body);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A body of so many pieces, each of which comes when it is asked for.
    struct Pieces(usize);

    impl HttpBody for Pieces {
        type Data = Bytes;
        type Error = axum::Error;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
            if self.0 == 0 {
                return Poll::Ready(None);
            }
            self.0 -= 1;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"tegning")))))
        }
    }

    fn lent(pieces: usize) -> (Lent, Rest) {
        let rest = Rest::default();
        let lent = Lent {
            body: Some(Body::new(Pieces(pieces))),
            rest: rest.clone(),
        };
        (lent, rest)
    }

    #[tokio::test]
    async fn what_nobody_read_comes_back_and_what_was_read_does_not() {
        let (unread, rest) = lent(3);
        drop(unread);
        let body = rest.take().expect("all of it");
        throw_away(body, LARGEST).await;

        let (mut half, rest) = lent(3);
        let first = poll_fn(|context| Pin::new(&mut half).poll_frame(context)).await;
        assert!(matches!(first, Some(Ok(_))));
        drop(half);
        let mut body = rest.take().expect("the rest");
        let mut left = 0;
        while let Some(Ok(_)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            left += 1;
        }
        assert_eq!(left, 2);

        let rest = Rest::default();
        let body = Some(Body::empty());
        drop(Lent {
            body,
            rest: rest.clone(),
        });
        assert!(rest.take().is_none(), "there was nothing to read");
    }

    #[tokio::test]
    async fn no_more_of_it_is_read_than_any_page_takes() {
        let (unread, rest) = lent(usize::MAX);
        drop(unread);
        throw_away(rest.take().expect("it never ends"), 1_000).await;
    }
}
