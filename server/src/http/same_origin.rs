//! A form is accepted only from our own pages.
//!
//! A browser says with every request where it comes from (`Sec-Fetch-Site` or `Origin`). A form from another site is refused,
//! and so is one with neither header: only a browser that shows our pages has a reason to send a form.

use crate::config::Place;
use crate::error::HttpError;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses a form from another site, or from a program that does not say where it comes from.
pub async fn guard(State(app): State<AppState>, request: Request, next: Next) -> Response<Body> {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_ours(&app.place, request.headers()) {
        next.run(request).await
    } else {
        HttpError::Refused.into_response()
    }
}

/// Whether a request comes from one of our pages, as served at a place.
fn is_ours(place: &Place, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(HOST).unwrap_or_default();
    // A foreign host name that resolves to this machine is refused.
    if matches!(place, Place::Loopback) && !is_loopback(host) {
        return false;
    }
    if let Some(site) = text(SITE) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN).and_then(|origin| origin.split_once("://")), place) {
        (Some(("http", origin)), Place::Loopback) => is_loopback(origin) && port(origin) == port(host),
        (Some((scheme, origin)), Place::Public { origin: Some(ours) }) => *ours == format!("{scheme}://{origin}"),
        (Some(("https", origin)), Place::Public { origin: None }) => origin == host,
        _ => false,
    }
}

/// Whether a host, with or without its port, is this machine itself.
fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(name, "localhost" | "127.0.0.1" | "::1")
}

fn port(host: &str) -> &str {
    host.rsplit_once(':').map_or("80", |(_, port)| port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(place: &Place, pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        is_ours(place, &headers)
    }

    #[test]
    fn at_home_only_this_machine_is_ours() {
        let home = Place::Loopback;
        let here = ("host", "localhost:8080");
        assert!(asked(&home, &[here, ("sec-fetch-site", "same-origin")]));
        assert!(!asked(&home, &[here, ("sec-fetch-site", "cross-site")]));
        assert!(!asked(&home, &[here, ("sec-fetch-site", "same-site")]));
        assert!(asked(&home, &[here, ("origin", "http://127.0.0.1:8080")]));
        assert!(!asked(&home, &[here, ("origin", "http://localhost:9090")]));
        assert!(!asked(&home, &[here, ("origin", "http://evil.example")]));
        assert!(!asked(&home, &[here, ("origin", "null")]));
        assert!(!asked(&home, &[here]), "a program that says nothing is refused");
        assert!(!asked(
            &home,
            &[("host", "evil.example:8080"), ("sec-fetch-site", "same-origin")]
        ));
    }

    #[test]
    fn elsewhere_only_the_address_we_were_given_is_ours() {
        let given = Place::Public {
            origin: Some("https://barn.example".into()),
        };
        let host = ("host", "barn.example");
        assert!(asked(&given, &[host, ("sec-fetch-site", "same-origin")]));
        assert!(asked(&given, &[host, ("origin", "https://barn.example")]));
        assert!(!asked(&given, &[host, ("origin", "http://barn.example")]));
        assert!(!asked(&given, &[host]));
        let guessed = Place::Public { origin: None };
        assert!(asked(&guessed, &[host, ("origin", "https://barn.example")]));
        assert!(!asked(&guessed, &[host, ("origin", "http://barn.example")]));
        assert!(!asked(&guessed, &[host, ("origin", "https://evil.example")]));
    }
}
