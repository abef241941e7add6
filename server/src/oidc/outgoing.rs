//! The way out to a municipality's provider (the other way out is `crate::outbox`). Over TLS, short, and nothing is followed.

use openidconnect::http::uri::{Scheme, Uri};
use openidconnect::{HttpRequest, HttpResponse};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};

/// How long one question may take, from the name to the last byte.
const LONGEST: Duration = Duration::from_secs(8);
/// How long connecting may take.
const TO_CONNECT: Duration = Duration::from_secs(4);
/// The largest answer that is read, in bytes: a provider's keys and addresses take a tenth of it.
const LARGEST: u64 = 256 * 1024;

/// Why a question has no answer. Names no token and no secret.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    /// The address is not one that may be asked.
    #[error("{0}")]
    Address(&'static str),
    /// The connection, TLS, time or size.
    #[error("{0}")]
    Line(String),
}

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
    let here = matches!(host, "127.0.0.1" | "[::1]" | "localhost");
    match address.scheme() {
        Some(scheme) if *scheme == Scheme::HTTPS => Ok(()),
        Some(scheme) if *scheme == Scheme::HTTP && here => Ok(()),
        _ => Err("it has to begin with https://"),
    }
}

/// Asks, and waits for the answer. For threads that may wait.
///
/// # Errors
/// There is no answer, or none that may be read.
pub fn ask(request: HttpRequest) -> Result<HttpResponse, Unanswered> {
    may_be_asked(&request.uri().to_string()).map_err(Unanswered::Address)?;
    let line = |error: ureq::Error| Unanswered::Line(error.to_string());
    let answer = if request.body().is_empty() {
        agent().run(request.map(|_| ()))
    } else {
        agent().run(request)
    };
    let (parts, mut body) = answer.map_err(line)?.into_parts();
    let bytes = body.with_config().limit(LARGEST).read_to_vec().map_err(line)?;
    Ok(HttpResponse::from_parts(parts, bytes))
}

/// The client: certificates are judged as the machine judges them, so that a municipality's own authority counts.
fn agent() -> &'static ureq::Agent {
    static AGENT: OnceLock<ureq::Agent> = OnceLock::new();
    AGENT.get_or_init(|| {
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = ureq::Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(0)
            .timeout_global(Some(LONGEST))
            .timeout_connect(Some(TO_CONNECT))
            .user_agent("boernehoejde")
            .build();
        config.into()
    })
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
