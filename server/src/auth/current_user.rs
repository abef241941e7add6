//! Who is there, as the handlers see it.

use axum::http::HeaderMap;
use domain::actor::Actor;
use domain::event::CaseId;
use jiff::Timestamp;
use std::net::{IpAddr, SocketAddr};
use store::{Account, Act, AuditEntry, Grant, Outcome, Role, SessionToken, SignedIn};

/// Somebody who is signed in, for the length of one request.
#[derive(Clone, Debug)]
pub struct CurrentUser {
    /// The session and the account.
    pub signed: SignedIn,
    /// Their cookie's token.
    pub token: SessionToken,
    /// Client address, after trusted proxies.
    pub from: String,
    /// The path they asked for.
    pub path: String,
    /// When the request came.
    pub now: Timestamp,
}

impl CurrentUser {
    /// The account.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.signed.account
    }

    /// Whether the account has a role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.account().roles.has(role)
    }

    /// Who does what is done now.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor(self.account().id.as_str().to_owned())
    }

    /// A line for the audit log. Of an address that is nobody's id it says only that it was asked for.
    #[must_use]
    pub fn entry(&self, act: Act, case: Option<&CaseId>, outcome: Outcome) -> AuditEntry {
        AuditEntry {
            municipality: Some(self.account().municipality.clone()),
            who: Some(self.account().id.clone()),
            at: self.now,
            act,
            case: case.filter(|case| store::is_case_id(case)).cloned(),
            what: None,
            from: self.from.clone(),
            outcome,
        }
    }
}

/// What an act was about, where that is no case: the id of an account, the name of a text. A handler lays it into its
/// answer, and the guard writes it into the audit log. Opaque, never words.
#[derive(Clone, Debug)]
pub struct AuditSubject(pub String);

/// How somebody came to a case.
#[derive(Clone, Debug)]
pub struct OwnCase {
    /// Which.
    pub id: CaseId,
    /// Whether they are one of its advisers.
    pub assigned: bool,
    /// The break-glass grant they came by, if they did.
    pub grant: Option<Grant>,
    /// The case's version as the guard saw it.
    pub version: u64,
}

/// Where a request comes from: the other end of the line or, behind proxies we were told to
/// trust, the right-most address that is none of them.
#[must_use]
pub fn address(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> String {
    let mut at = peer.ip();
    if trusted.contains(&at) {
        let hops = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .collect::<Vec<_>>();
        for hop in hops.into_iter().rev() {
            let Ok(hop) = hop.parse() else { break };
            at = hop;
            if !trusted.contains(&at) {
                break;
            }
        }
    }
    at.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_may_speak_for_somebody_else() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 10.0.0.7".parse().unwrap());
        let peer: SocketAddr = "10.0.0.1:555".parse().unwrap();
        let proxies: Vec<IpAddr> = ["10.0.0.1", "10.0.0.7"].map(|ip| ip.parse().unwrap()).to_vec();
        assert_eq!(address(peer, &headers, &[]), "10.0.0.1");
        assert_eq!(address(peer, &headers, &proxies[..1]), "10.0.0.7");
        assert_eq!(address(peer, &headers, &proxies), "203.0.113.9");
    }
}
