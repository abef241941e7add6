//! A request is taken only under our own name.
//!
//! A foreign name that somebody lets resolve to this machine would make our pages its own: whoever controls the name
//! could read them from a page elsewhere. And a proxy that puts another name in place of the one that was typed is
//! noticed at once.

use crate::config::{Place, name_of};
use crate::error::HttpError;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::Uri;
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Once;

/// What monitors ask for, under whatever name or address they reach us by. It says nothing but "ready" or not.
const FOR_MONITORS: [&str; 2] = ["/healthz", "/readyz"];

/// Refuses a request under another name than ours.
pub async fn guard(State(app): State<AppState>, request: Request, next: Next) -> Response<Body> {
    if FOR_MONITORS.contains(&request.uri().path()) || is_ours(&app.place, request.uri(), request.headers()) {
        return next.run(request).await;
    }
    // Once: otherwise a stranger could fill the log. The name itself is a stranger's word, and is left out.
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        tracing::warn!(
            "asked for under a name that is not ours: if a proxy stands before this server, it has to pass Host on"
        );
    });
    HttpError::NotHere.into_response()
}

/// Whether every name a request was sent to is ours: the one in `Host`, said once, and the one in its address, if there
/// is one.
fn is_ours(place: &Place, uri: &Uri, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let host = host.to_str().unwrap_or_default();
    let named = |host: &str| match place {
        Place::Loopback => is_loopback(host),
        // The port says nothing about whose page it is, and some proxies leave it out.
        Place::Public { origin } => name_of(host).eq_ignore_ascii_case(origin.name()),
    };
    named(host) && uri.authority().is_none_or(|authority| named(authority.as_str()))
}

/// Whether a host, with or without its port, is this machine itself.
pub(super) fn is_loopback(host: &str) -> bool {
    let name = name_of(host);
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|ip| ip.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Origin;

    fn asked(place: &Place, uri: &str, hosts: &[&str]) -> bool {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(HOST, host.parse().unwrap());
        }
        is_ours(place, &uri.parse().unwrap(), &headers)
    }

    #[test]
    fn at_home_only_this_machine_is_ours() {
        let home = Place::Loopback;
        for host in [
            "localhost",
            "localhost:8080",
            "127.0.0.1:8080",
            "127.0.0.9",
            "[::1]:8080",
            "LOCALHOST",
        ] {
            assert!(asked(&home, "/", &[host]), "{host}");
        }
        for host in [
            "evil.example",
            "evil.example:8080",
            "127.0.0.1.evil.example",
            "",
            "10.0.0.1",
            "localhost@evil.example",
        ] {
            assert!(!asked(&home, "/", &[host]), "{host}");
        }
        assert!(!asked(&home, "http://evil.example/", &["localhost"]));
        assert!(!asked(&home, "/", &[]), "a program that says no name is refused");
        assert!(!asked(&home, "/", &["localhost", "evil.example"]));
    }

    #[test]
    fn elsewhere_only_the_configured_name_is_ours() {
        let origin = Origin::read("https://barn.example").unwrap();
        let given = Place::Public { origin };
        for host in ["barn.example", "BARN.example", "barn.example:443"] {
            assert!(asked(&given, "/", &[host]), "{host}");
        }
        for host in [
            "127.0.0.1:8080",
            "localhost",
            "evil.barn.example",
            "barn.example.evil.example",
        ] {
            assert!(!asked(&given, "/", &[host]), "{host}");
        }
    }
}
