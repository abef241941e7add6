//! A span for each request, and one line in the log when it is answered: method, matched route, status, time. It never
//! says who asked or for what: a path holds ids, and a query or a header may hold anything.

use axum::extract::MatchedPath;
use axum::http::{Request, Response};
use std::time::Duration;
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::{MakeSpan, OnResponse, TraceLayer};
use tracing::Span;

/// The layer of the whole router.
pub type Trace = TraceLayer<SharedClassifier<ServerErrorsAsFailures>, RouteSpan, (), Answered, (), (), ()>;

/// Makes the layer.
#[must_use]
pub fn layer() -> Trace {
    TraceLayer::new_for_http()
        .make_span_with(RouteSpan)
        .on_request(())
        .on_response(Answered)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}

/// Names a request by its method and the pattern of its route; an address without a route is `none`.
#[derive(Clone, Copy, Debug)]
pub struct RouteSpan;

impl<B> MakeSpan<B> for RouteSpan {
    fn make_span(&mut self, request: &Request<B>) -> Span {
        let route = request.extensions().get::<MatchedPath>();
        let route = route.map_or("none", MatchedPath::as_str);
        // At the level of errors, so that an error says in which route it happened whatever the filter lets through.
        tracing::error_span!("request", method = request.method().as_str(), route)
    }
}

/// Writes the log line of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Answered;

impl<B> OnResponse<B> for Answered {
    fn on_response(self, response: &Response<B>, latency: Duration, _: &Span) {
        let (status, ms) = (response.status().as_u16(), latency.as_millis());
        tracing::info!(status, ms, "answered");
    }
}
