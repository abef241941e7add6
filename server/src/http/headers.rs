//! The headers of every answer: no foreign sources, no caching, no guessing of types.

use crate::auth::route_policy::is_on_a_screen;
use crate::config::Place;
use crate::state::AppState;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

/// A year over TLS alone. The name's own subdomains are others' to decide on.
const A_YEAR_OF_TLS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The nonce of one answer: its scripts carry it, its policy names it.
#[derive(Clone, Debug)]
pub struct Nonce(pub String);

/// A new nonce: 128 random bits.
#[must_use]
pub fn nonce() -> Nonce {
    let bytes: [u8; 16] = rand::random();
    Nonce(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The content security policy. With a nonce, only scripts that carry it run; without one, our own files if
/// `own_scripts`.
///
/// A PDF (`paper`) is shown in the browser's own viewer, which needs inline styles.
fn policy(nonce: Option<&Nonce>, own_scripts: bool, paper: bool) -> String {
    let scripts = match nonce {
        Some(Nonce(nonce)) => format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        None if own_scripts => "script-src 'self'".to_owned(),
        None => "script-src 'none'".to_owned(),
    };
    let styles = if paper { "'unsafe-inline'" } else { "'self'" };
    format!(
        "default-src 'none'; {scripts}; style-src {styles}; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Adds the headers to every answer. That a browser comes back over TLS alone follows from the configured origin, never
/// from what a request says of itself.
pub async fn add(State(app): State<AppState>, request: Request, next: Next) -> Response<Body> {
    // All of the child's screens: their pages are cached and the same for everybody who may see them, so scripts have
    // no nonce and come from our own files; and no referrer is sent.
    let childs = is_on_a_screen(request.uri().path());
    let mut response = next.run(request).await;
    let nonce = response
        .extensions()
        .get::<Extension<Nonce>>()
        .map(|extension| extension.0.clone());
    let nonce = nonce.or_else(|| response.extensions().get::<Nonce>().cloned());
    let headers = response.headers_mut();
    let paper = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes() == b"application/pdf");
    if let Ok(policy) = HeaderValue::from_str(&policy(nonce.as_ref(), childs && !paper, paper)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if matches!(app.place, Place::Public { .. }) {
        headers.insert(STRICT_TRANSPORT_SECURITY, A_YEAR_OF_TLS);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    let referrer = if childs { "no-referrer" } else { "same-origin" };
    headers.insert(REFERRER_POLICY, HeaderValue::from_static(referrer));
    for (name, value) in [
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        ),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // Files with a hash in their address set their own caching.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
