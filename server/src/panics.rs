//! A panic ends the request in which it happens with a page, as any fault of ours does, and the log names the place in
//! the code. What the panic itself says is told to nobody: it may quote a case.

use crate::error::HttpError;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use tower_http::catch_panic::{CatchPanicLayer, ResponseForPanic};

/// From now on a panic of this process says where it happened, and nothing else.
pub fn name_the_place_only() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}

/// The layer that answers a request whose handler panicked.
#[must_use]
pub fn layer() -> CatchPanicLayer<Ours> {
    CatchPanicLayer::custom(Ours)
}

/// Answers with [`HttpError::Ours`].
#[derive(Clone, Copy, Debug)]
pub struct Ours;

impl ResponseForPanic for Ours {
    type ResponseBody = axum::body::Body;

    fn response_for_panic(&mut self, _: Box<dyn Any + Send + 'static>) -> Response {
        HttpError::Ours.into_response()
    }
}
