//! What was typed into a form, for as long as its request lasts: where the database is not there just then, the page that
//! says so holds it and sends it once more. Which forms, the policy of their route says
//! ([`RoutePolicy::keeps_form`](super::route_policy::RoutePolicy::keeps_form)): none with a password, code, token or file.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use std::sync::{Arc, Mutex, PoisonError};

/// The longest form that is kept, in bytes.
const LONGEST: usize = 512 * 1024;

/// A place for what was typed. It lies among the request's extensions, and whoever reads the form leaves it there.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Option<Bytes>>>);

impl Typed {
    /// A place for a request that is a form without files. The guard takes it away again where the route keeps none.
    #[must_use]
    pub fn of(request: &Request) -> Option<Typed> {
        let kind = request.headers().get(CONTENT_TYPE);
        let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
        (is_form && request.method() == Method::POST).then(Typed::default)
    }

    /// Keeps a form that was read, unless it is too long.
    pub fn keep(&self, form: &Bytes) {
        if form.len() <= LONGEST {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(form.clone());
        }
    }

    /// Takes out what was kept.
    #[must_use]
    pub fn take(&self) -> Option<String> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some(String::from_utf8_lossy(&kept).into_owned())
    }
}

/// Keeps the form of a request that goes no further, where it has a place for it.
pub async fn keep_unread(mut request: Request) {
    if let Some(place) = request.extensions_mut().remove::<Typed>() {
        let body = std::mem::replace(request.body_mut(), Body::empty());
        if let Ok(form) = to_bytes(body, LONGEST).await {
            place.keep(&form);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, path: &str, kind: &str) -> Request {
        let request = Request::builder().method(method).uri(path).header(CONTENT_TYPE, kind);
        request.body(Body::from("why=Mor+ringede")).unwrap()
    }

    const FORM: &str = "application/x-www-form-urlencoded";

    #[tokio::test]
    async fn a_form_is_kept_and_neither_a_question_nor_a_file() {
        let mut sent = request("POST", "/case/0a1b/way", FORM);
        let place = Typed::of(&sent).unwrap();
        sent.extensions_mut().insert(place.clone());
        keep_unread(sent).await;
        assert_eq!(place.take().as_deref(), Some("why=Mor+ringede"));
        assert_eq!(place.take(), None, "it is taken once");

        for (method, path, kind) in [
            ("GET", "/case/0a1b/way", FORM),
            ("POST", "/me/photo", "multipart/form-data; boundary=cut"),
        ] {
            assert!(Typed::of(&request(method, path, kind)).is_none(), "{method} {path}");
        }
    }

    #[tokio::test]
    async fn a_request_without_a_place_keeps_nothing() {
        let mut sent = request("POST", "/sign-in", FORM);
        let place = Typed::of(&sent).unwrap();
        sent.extensions_mut().insert(place.clone());
        // As the guard does where the policy of the route keeps no form.
        let _ = sent.extensions_mut().remove::<Typed>();
        keep_unread(sent).await;
        assert_eq!(place.take(), None);
    }

    #[test]
    fn a_form_without_end_is_not_kept() {
        let place = Typed::default();
        place.keep(&Bytes::from(vec![b'a'; LONGEST + 1]));
        assert_eq!(place.take(), None);
    }
}
