//! The way out to a municipality's provider.

use crate::outgoing::{client, may_be_asked};
use openidconnect::{HttpRequest, HttpResponse};
use std::sync::OnceLock;
use std::time::Duration;

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

fn agent() -> &'static ureq::Agent {
    static AGENT: OnceLock<ureq::Agent> = OnceLock::new();
    AGENT.get_or_init(|| client(LONGEST, TO_CONNECT).build().into())
}
