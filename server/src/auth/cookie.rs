//! The session cookie: a random token and nothing else. Besides it, the cookie of a sign-in that is under way at the
//! municipality, and the one by which a browser is known that was signed in before.

use crate::config::Place;
use crate::oidc::start::Secret;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use store::{DeviceToken, KNOWN_FOR, SessionToken};

/// The session token in a request's cookie, if there is a well-formed one.
#[must_use]
pub fn read(place: &Place, headers: &HeaderMap) -> Option<SessionToken> {
    value(headers, name(place)).and_then(|value| SessionToken::from_cookie(&value))
}

/// The secret of a sign-in under way in a request's cookie, if there is a well-formed one.
#[must_use]
pub fn read_sign_in(place: &Place, headers: &HeaderMap) -> Option<Secret> {
    value(headers, name_of_sign_in(place)).and_then(|value| Secret::from_cookie(&value))
}

/// The `Set-Cookie` value that keeps the secret of a sign-in, for the ten minutes that it may take.
#[must_use]
pub fn give_sign_in(place: &Place, secret: &str) -> Option<HeaderValue> {
    header(place, name_of_sign_in(place), secret, "; Max-Age=600")
}

/// The `Set-Cookie` value that deletes it.
#[must_use]
pub fn take_back_sign_in(place: &Place) -> Option<HeaderValue> {
    header(place, name_of_sign_in(place), "", "; Max-Age=0")
}

/// The token of a browser that was signed in before, if there is a well-formed one.
#[must_use]
pub fn read_device(place: &Place, headers: &HeaderMap) -> Option<DeviceToken> {
    value(headers, name_of_device(place)).and_then(|value| DeviceToken::from_cookie(&value))
}

/// The `Set-Cookie` value by which a browser is known, for as long as the store remembers it.
#[must_use]
pub fn give_device(place: &Place, token: &DeviceToken) -> Option<HeaderValue> {
    let more = format!("; Max-Age={}", KNOWN_FOR.as_secs());
    header(place, name_of_device(place), token.for_cookie(), &more)
}

fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// The `Set-Cookie` value that sets the token until the browser closes.
#[must_use]
pub fn give(place: &Place, token: &SessionToken) -> Option<HeaderValue> {
    header(place, name(place), token.for_cookie(), "")
}

/// The `Set-Cookie` value that deletes the cookie.
#[must_use]
pub fn take_back(place: &Place) -> Option<HeaderValue> {
    header(place, name(place), "", "; Max-Age=0")
}

/// `__Host-` binds a cookie to this host and to TLS; on loopback without TLS a
/// browser would refuse it.
const fn name(place: &Place) -> &'static str {
    match place {
        Place::Loopback => "boernehoejde",
        Place::Public { .. } => "__Host-boernehoejde",
    }
}

/// The same, of a sign-in under way.
const fn name_of_sign_in(place: &Place) -> &'static str {
    match place {
        Place::Loopback => "boernehoejde-sign-in",
        Place::Public { .. } => "__Host-boernehoejde-sign-in",
    }
}

/// The same, of a browser that was signed in before.
const fn name_of_device(place: &Place) -> &'static str {
    match place {
        Place::Loopback => "boernehoejde-known",
        Place::Public { .. } => "__Host-boernehoejde-known",
    }
}

fn header(place: &Place, name: &str, value: &str, more: &str) -> Option<HeaderValue> {
    let secure = match place {
        Place::Loopback => "",
        Place::Public { .. } => "; Secure",
    };
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
