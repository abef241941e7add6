//! The two ways out of this server: to a municipality's provider ([`crate::oidc::outgoing`]) and to its journal
//! ([`crate::outbox`]). Over TLS or to this machine, short, and nothing is followed.

use std::sync::Arc;
use std::time::Duration;
use ureq::config::ConfigBuilder;
use ureq::http::uri::{Scheme, Uri};
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::typestate::AgentScope;

/// Whether an address may be asked: `https:`, or this machine itself, as in tests.
///
/// # Errors
/// What is wrong with it, for an operator.
pub fn may_be_asked(address: &str) -> Result<(), &'static str> {
    let address: Uri = address.parse().map_err(|_| "it is no address")?;
    let host = address.host().unwrap_or_default();
    if host.is_empty() || address.authority().is_none_or(|whole| whole.as_str().contains('@')) {
        return Err("write it as https://name");
    }
    match address.scheme() {
        Some(scheme) if *scheme == Scheme::HTTPS => Ok(()),
        Some(scheme) if *scheme == Scheme::HTTP && is_this_machine(host) => Ok(()),
        _ => Err("it has to begin with https://"),
    }
}

/// Whether the host of an address is this machine, written so that no name's owner can say it.
#[must_use]
pub fn is_this_machine(host: &str) -> bool {
    matches!(host, "127.0.0.1" | "[::1]" | "localhost")
}

/// A client that gives up after `longest`, from the name to the last byte, or after `to_connect` without a connection.
/// Certificates are judged as the machine judges them, so that a municipality's own authority counts.
#[must_use]
pub fn client(longest: Duration, to_connect: Duration) -> ConfigBuilder<AgentScope> {
    let tls = TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    ureq::Agent::config_builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        .timeout_global(Some(longest))
        .timeout_connect(Some(to_connect))
        .user_agent("boernehoejde")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_or_this_machine_is_asked() {
        for fine in [
            "https://login.example/x",
            "http://127.0.0.1:4000/x",
            "http://localhost:4000",
            "http://[::1]:1/",
        ] {
            assert_eq!(may_be_asked(fine), Ok(()), "{fine}");
        }
        for wrong in [
            "",
            "login.example",
            "/x",
            "http://login.example",
            "http://127.0.0.1.example/",
            "https://a:b@login.example",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
        ] {
            assert!(may_be_asked(wrong).is_err(), "{wrong}");
        }
    }
}
