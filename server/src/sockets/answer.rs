//! Hands the requests of one connection to the pages, and tells its state how far each has come.

use super::state::ConnectionState;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::header::{CONNECTION, HeaderValue};
use axum::http::{Request, Response};
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::sync::watch;

/// The pages, as one connection reaches them.
pub(super) struct Answers {
    pages: TowerToHyperService<Router>,
    peer: SocketAddr,
    state: Arc<ConnectionState>,
    stop: watch::Receiver<bool>,
}

impl Answers {
    /// For the connection of a peer.
    pub(super) fn new(
        pages: Router,
        peer: SocketAddr,
        state: Arc<ConnectionState>,
        stop: watch::Receiver<bool>,
    ) -> Answers {
        Answers {
            pages: TowerToHyperService::new(pages),
            peer,
            state,
            stop,
        }
    }
}

impl Service<Request<Incoming>> for Answers {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        let (state, stop) = (Arc::clone(&self.state), self.stop.clone());
        state.begun(!request.body().is_end_stream());
        let sent = |body| Watched {
            body,
            state: Arc::clone(&state),
            over: ConnectionState::sent,
        };
        let mut request = request.map(|body| Body::new(sent(body)));
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let answer = self.pages.call(request);
        Box::pin(async move {
            let mut response = answer.await?;
            if *stop.borrow() || state.is_giving_way() {
                response
                    .headers_mut()
                    .insert(CONNECTION, HeaderValue::from_static("close"));
            }
            let over = ConnectionState::answered;
            Ok(response.map(|body| Body::new(Watched { body, state, over })))
        })
    }
}

/// A body that tells the connection's state when it is over: read to its end, or dropped.
struct Watched<B> {
    body: B,
    state: Arc<ConnectionState>,
    over: fn(&ConnectionState),
}

impl<B: HttpBody<Data = Bytes> + Unpin> HttpBody for Watched<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if matches!(frame, Poll::Ready(None | Some(Err(_)))) || frame.is_ready() && self.body.is_end_stream() {
            (self.over)(&self.state);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<B> Drop for Watched<B> {
    fn drop(&mut self) {
        (self.over)(&self.state);
    }
}
