//! The cookie that says which session a browser is in: nothing but a random id.

use crate::config::Place;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

/// The secret in the cookie: 256 random bits. What is stored is its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionSecret(String);

impl std::fmt::Debug for SessionSecret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("SessionSecret(…)")
    }
}

impl SessionSecret {
    /// A new secret.
    #[must_use]
    pub fn new() -> SessionSecret {
        let bytes: [u8; 32] = rand::random();
        SessionSecret(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The secret a request carries, where it carries one of our shape.
    #[must_use]
    pub fn of(place: &Place, headers: &HeaderMap) -> Option<SessionSecret> {
        let name = name(place);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(cookie::Cookie::split_parse)
            .filter_map(Result::ok)
            .find(|cookie| cookie.name() == name)
            .map(|cookie| cookie.value().to_owned())
            .filter(|value| value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .map(SessionSecret)
    }

    /// The header that gives it to the browser, for as long as the browser runs.
    #[must_use]
    pub fn set(&self, place: &Place) -> Option<HeaderValue> {
        header(place, &self.0, "")
    }
}

impl Default for SessionSecret {
    fn default() -> SessionSecret {
        SessionSecret::new()
    }
}

/// The header that takes the cookie back.
#[must_use]
pub fn clear(place: &Place) -> Option<HeaderValue> {
    header(place, "", "; Max-Age=0")
}

/// `__Host-` binds a cookie to this host and to TLS; on loopback without TLS a
/// browser would refuse it (case-file.md).
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

    #[test]
    fn a_cookie_comes_back_as_it_was_given_and_never_shows_itself() {
        for (place, begins) in [
            (Place::Loopback, "boernehoejde="),
            (Place::Public { origin: None }, "__Host-boernehoejde="),
        ] {
            let secret = SessionSecret::new();
            let set = secret.set(&place).unwrap();
            let set = set.to_str().unwrap();
            assert!(set.starts_with(begins) && set.contains("HttpOnly"), "{set}");
            assert_eq!(set.contains("Secure"), place != Place::Loopback);
            let mut headers = HeaderMap::new();
            let sent = format!("other=1; {}", set.split(';').next().unwrap());
            headers.insert(COOKIE, sent.parse().unwrap());
            assert_eq!(SessionSecret::of(&place, &headers), Some(secret.clone()));
            assert!(!format!("{secret:?}").contains(&secret.0));
        }
    }

    #[test]
    fn what_is_no_secret_of_ours_is_none() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "boernehoejde=../../etc; x".parse().unwrap());
        assert_eq!(SessionSecret::of(&Place::Loopback, &headers), None);
    }
}
