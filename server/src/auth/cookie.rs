//! The session cookie: a random token and nothing else.

use crate::config::Place;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use store::SessionToken;

/// The session token in a request's cookie, if there is a well-formed one.
#[must_use]
pub fn read(place: &Place, headers: &HeaderMap) -> Option<SessionToken> {
    let name = name(place);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .and_then(|cookie| SessionToken::from_cookie(cookie.value()))
}

/// The `Set-Cookie` value that sets the token until the browser closes.
#[must_use]
pub fn give(place: &Place, token: &SessionToken) -> Option<HeaderValue> {
    header(place, token.for_cookie(), "")
}

/// The `Set-Cookie` value that deletes the cookie.
#[must_use]
pub fn take_back(place: &Place) -> Option<HeaderValue> {
    header(place, "", "; Max-Age=0")
}

/// `__Host-` binds a cookie to this host and to TLS; on loopback without TLS a
/// browser would refuse it.
const fn name(place: &Place) -> &'static str {
    match place {
        Place::Loopback => "boernehoejde",
        Place::Public { .. } => "__Host-boernehoejde",
    }
}

fn header(place: &Place, value: &str, more: &str) -> Option<HeaderValue> {
    let secure = match place {
        Place::Loopback => "",
        Place::Public { .. } => "; Secure",
    };
    let name = name(place);
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Origin;

    #[test]
    fn a_cookie_comes_back_as_it_was_given() {
        let origin = Origin::read("https://barn.example").unwrap();
        for (place, begins) in [
            (Place::Loopback, "boernehoejde="),
            (Place::Public { origin }, "__Host-boernehoejde="),
        ] {
            let token = SessionToken::fresh();
            let set = give(&place, &token).unwrap();
            let set = set.to_str().unwrap();
            assert!(set.starts_with(begins) && set.contains("; HttpOnly"), "{set}");
            assert_eq!(set.contains("; Secure"), place != Place::Loopback);
            let mut headers = HeaderMap::new();
            let sent = format!("other=1; {}", set.split(';').next().unwrap());
            headers.insert(COOKIE, sent.parse().unwrap());
            assert!(read(&place, &headers) == Some(token));
        }
    }

    #[test]
    fn what_is_no_token_of_ours_is_none() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "boernehoejde=../../etc; x".parse().unwrap());
        assert!(read(&Place::Loopback, &headers).is_none());
    }
}
