//! Where passkeys are made and used: they belong to the name in the browser's address (Web Authentication, level 3,
//! 5.1.2), so an address that is a number has none.

use crate::config::{Place, name_of};
use axum::http::HeaderMap;
use axum::http::header::HOST;
use std::net::IpAddr;
use webauthn_rs::prelude::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The name that passkeys belong to, and the origin that a browser has to have signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    id: String,
    origin: String,
}

impl RelyingParty {
    /// Of a request: the configured origin or, at home, `localhost` as it was typed. `None` if the page was opened by a
    /// number: browsers have no passkeys there.
    #[must_use]
    pub fn of(place: &Place, headers: &HeaderMap) -> Option<RelyingParty> {
        match place {
            Place::Public { origin } => {
                let id = origin.name();
                id.parse::<IpAddr>().is_err().then(|| RelyingParty {
                    id: id.to_owned(),
                    origin: origin.as_str().to_owned(),
                })
            }
            Place::Loopback => {
                let host = headers.get(HOST)?.to_str().ok()?.to_ascii_lowercase();
                (name_of(&host) == "localhost").then(|| RelyingParty {
                    id: "localhost".into(),
                    origin: format!("http://{host}"),
                })
            }
        }
    }

    /// The ceremonies at this name. `None` if the origin is no address.
    #[must_use]
    pub fn ceremonies(&self, name: &str) -> Option<Webauthn> {
        let origin = Url::parse(&self.origin).ok()?;
        let builder = WebauthnBuilder::new(&self.id, &origin).ok()?;
        builder.rp_name(name).build().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Origin;

    fn at(place: &Place, host: &str) -> Option<(String, String)> {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().unwrap());
        let party = RelyingParty::of(place, &headers)?;
        assert!(party.ceremonies("Børnehøjde").is_some(), "{party:?}");
        Some((party.id, party.origin))
    }

    #[test]
    fn a_name_has_passkeys_and_a_number_has_none() {
        let own = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        let home = Place::Loopback;
        assert_eq!(at(&home, "LOCALHOST:8080"), own("localhost", "http://localhost:8080"));
        for host in ["127.0.0.1:8080", "[::1]:8080", "localhost.evil.example"] {
            assert_eq!(at(&home, host), None, "{host}");
        }
        for (text, expected) in [
            ("https://Barn.example", own("barn.example", "https://barn.example")),
            (
                "https://barn.example:8443",
                own("barn.example", "https://barn.example:8443"),
            ),
            ("https://10.0.0.1", None),
            ("https://[::1]:8443", None),
        ] {
            let origin = Origin::read(text).unwrap();
            assert_eq!(at(&Place::Public { origin }, "whatever"), expected, "{text}");
        }
    }
}
