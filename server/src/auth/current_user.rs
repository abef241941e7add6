//! The signed-in user and their access to a case, as handlers see them.

use axum::http::HeaderMap;
use domain::actor::Actor;
use domain::event::CaseId;
use jiff::Timestamp;
use std::net::{IpAddr, SocketAddr};
use store::{Account, Act, AuditEntry, Grant, Outcome, Role, SessionToken, SignedIn};

/// The signed-in user of one request.
#[derive(Clone, Debug)]
pub struct CurrentUser {
    /// The session and the account.
    pub signed: SignedIn,
    /// The session cookie's token.
    pub token: SessionToken,
    /// Client address, after trusted proxies.
    pub from: String,
    /// The requested path.
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

    /// The user as the actor of events.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor(self.account().id.as_str().to_owned())
    }

    /// An audit line about this request. A case id that is not well formed is left out: it may be somebody's words.
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

/// What an act was about besides a case, such as an account's id or a text's name. A handler puts it into the response's
/// extensions; the guard writes it to the audit log. Ids and codes, never free text.
#[derive(Clone, Debug)]
pub struct AuditSubject(pub String);

/// A case the user may open, and by what right.
#[derive(Clone, Debug)]
pub struct OwnCase {
    /// The case.
    pub id: CaseId,
    /// Whether the user is one of its advisers.
    pub assigned: bool,
    /// The user's break-glass grant, if any.
    pub grant: Option<Grant>,
    /// The case's version when the guard checked access.
    pub version: u64,
}

/// The client's IP address: the peer's or, behind trusted proxies, the right-most forwarded one that is not a trusted proxy.
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
