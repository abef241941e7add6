//! A form is accepted only from our own pages.
//!
//! A browser says with every form where it comes from, in `Sec-Fetch-Site` and `Origin`. What it says has to be ours in
//! both, and it has to say one of them: only a browser that shows our pages has a reason to send a form.

use super::host::is_loopback;
use crate::auth::route_policy::is_of_the_api;
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
    // Not a browser's: a provider says that somebody signed out, and signs it. No cookie counts there.
    let signed = request.uri().path() == super::oidc::ENDED;
    // Nor is a system's: it brings a token, which no browser adds by itself, and no cookie counts there either.
    let tokened = is_of_the_api(request.uri().path());
    if safe || signed || tokened || is_ours(&app.place, request.headers()) {
        next.run(request).await
    } else {
        HttpError::Refused.into_response()
    }
}

/// Whether a request comes from one of our pages, as served at a place.
fn is_ours(place: &Place, headers: &HeaderMap) -> bool {
    let (Ok(site), Ok(origin)) = (said(headers, &SITE), said(headers, &ORIGIN)) else {
        return false;
    };
    match (site, origin) {
        // A page without a referrer, as a child's are, has its forms sent with the origin `null`: there the browser's
        // own word counts, which no page can write.
        (Some("same-origin"), None | Some("null")) | (Some("none"), None) => true,
        (Some("same-origin" | "none") | None, Some(origin)) => is_our_origin(place, headers, origin),
        _ => false,
    }
}

/// What a header says, if it is there: once, and readable.
fn said<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

fn is_our_origin(place: &Place, headers: &HeaderMap, origin: &str) -> bool {
    match place {
        Place::Public { origin: ours } => origin == ours.as_str(),
        Place::Loopback => {
            let host = said(headers, &HOST).ok().flatten().unwrap_or_default();
            let origin = origin.strip_prefix("http://").unwrap_or_default();
            is_loopback(origin) && port(origin) == port(host)
        }
    }
}

fn port(host: &str) -> &str {
    host.rsplit_once(':').map_or("80", |(_, port)| port)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Origin;

    fn asked(place: &Place, pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
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
    }

    #[test]
    fn elsewhere_only_the_address_we_were_given_is_ours() {
        let origin = Origin::read("https://barn.example").unwrap();
        let given = Place::Public { origin };
        let host = ("host", "barn.example");
        assert!(asked(&given, &[host, ("sec-fetch-site", "same-origin")]));
        assert!(asked(&given, &[host, ("origin", "https://barn.example")]));
        assert!(!asked(&given, &[host, ("origin", "http://barn.example")]));
        assert!(!asked(&given, &[host, ("origin", "https://barn.example.evil.example")]));
        assert!(!asked(&given, &[host]));
    }

    #[test]
    fn neither_header_covers_for_the_other() {
        let origin = Origin::read("https://barn.example").unwrap();
        let given = Place::Public { origin };
        let (typed, ours) = (("sec-fetch-site", "none"), ("sec-fetch-site", "same-origin"));
        assert!(asked(&given, &[typed]));
        assert!(asked(&given, &[typed, ("origin", "https://barn.example")]));
        assert!(!asked(&given, &[typed, ("origin", "https://evil.example")]));
        assert!(!asked(&given, &[typed, ("origin", "null")]));
        assert!(
            asked(&given, &[ours, ("origin", "null")]),
            "a child's page has no referrer"
        );
        assert!(!asked(&given, &[ours, ("origin", "https://evil.example")]));
        assert!(!asked(&given, &[("sec-fetch-site", "cross-site"), ("origin", "null")]));
        assert!(!asked(
            &given,
            &[("sec-fetch-site", "cross-site"), ("origin", "https://barn.example")]
        ));
        assert!(!asked(&given, &[ours, ("sec-fetch-site", "cross-site")]), "said twice");
        assert!(!asked(
            &given,
            &[("origin", "https://barn.example"), ("origin", "https://evil.example")]
        ));
    }
}
