//! A body has half a minute to arrive, whoever sends it; what comes later is answered in words and not waited for.

use crate::error::HttpError;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// How long a body may take to arrive.
const SENDING: Duration = Duration::from_secs(30);

/// Ends a body that does not arrive in time. Whatever the route made of it, the answer says that it was too slow.
pub async fn bound(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let late = Arc::new(AtomicBool::new(false));
    let timed = |body| Timed {
        body,
        over: Box::pin(sleep(SENDING)),
        late: Arc::clone(&late),
    };
    let response = next.run(request.map(|body| Body::new(timed(body)))).await;
    if late.load(Ordering::Relaxed) {
        HttpError::TooSlow.into_response()
    } else {
        response
    }
}

/// A body that breaks off when its time is over.
struct Timed {
    body: Body,
    over: Pin<Box<Sleep>>,
    late: Arc<AtomicBool>,
}

impl HttpBody for Timed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            return Poll::Ready(frame);
        }
        ready!(self.over.as_mut().poll(context));
        self.late.store(true, Ordering::Relaxed);
        let broke = std::io::Error::from(std::io::ErrorKind::TimedOut);
        Poll::Ready(Some(Err(axum::Error::new(broke))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
