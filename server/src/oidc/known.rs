//! What is known of a provider: its addresses and keys (Discovery 1.0). Kept for an hour, and looked at anew when a
//! signature names a key that is not among them, so that a provider may change its keys at any time.

use super::Failure;
use super::outgoing::{self, Unanswered};
use super::provider::Provider;
use crate::outgoing::may_be_asked;
use openidconnect::core::CoreProviderMetadata;
use openidconnect::{DiscoveryError, IssuerUrl};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long it is kept.
const KEPT: Duration = Duration::from_secs(3600);
/// How long nothing is asked after a question without an answer.
const REST: Duration = Duration::from_secs(5);
/// How often it is looked at anew within [`WINDOW`] because of a key that is not known. Whoever sends us made-up keys
/// makes us ask no oftener.
const ANEW: u32 = 5;
/// The window of [`ANEW`].
const WINDOW: Duration = Duration::from_secs(60);

#[derive(Default)]
struct State {
    metadata: Option<(Arc<CoreProviderMetadata>, Instant)>,
    failed: Option<Instant>,
    windows: [Option<(Instant, u32)>; 2],
    said: Option<Instant>,
}

/// Whose token has an unknown key. Each has tries of its own: anybody may send a message, and none keeps people out.
#[derive(Clone, Copy, Debug)]
pub enum Asks {
    /// Somebody who signs in.
    SignIn,
    /// A message that somebody signed out.
    Message,
}

/// What is known of one provider.
#[derive(Default)]
pub struct Known(Mutex<State>);

impl Known {
    /// What is known, asked for if it has to be. One asks at a time; the others wait for its answer.
    ///
    /// # Errors
    /// [`Failure::NotReady`]: the provider does not answer as it should; the log says how.
    pub fn metadata(&self, provider: &Provider) -> Result<Arc<CoreProviderMetadata>, Failure> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &state.metadata {
            Some((metadata, at)) if at.elapsed() < KEPT => Ok(Arc::clone(metadata)),
            _ => look(&mut state, provider),
        }
    }

    /// The same, looked at anew because of an unknown key; `None` where that was done too often of late.
    ///
    /// # Errors
    /// As [`Known::metadata`].
    pub fn anew(&self, provider: &Provider, asks: Asks) -> Result<Option<Arc<CoreProviderMetadata>>, Failure> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let window = asks as usize;
        let (since, count) = state.windows[window]
            .filter(|(since, _)| since.elapsed() < WINDOW)
            .unwrap_or((Instant::now(), 0));
        if count >= ANEW {
            return Ok(None);
        }
        state.windows[window] = Some((since, count + 1));
        look(&mut state, provider).map(Some)
    }

    /// Writes a fault of a provider, or of what is configured for it, into the log: once in a while, so that nobody
    /// fills the log by knocking.
    pub fn say(&self, provider: &Provider, why: &str) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.said.is_none_or(|at| at.elapsed() >= REST) {
            state.said = Some(Instant::now());
            tracing::error!(municipality = %provider.municipality, why, "the sign-in of a municipality");
        }
    }
}

fn look(state: &mut State, provider: &Provider) -> Result<Arc<CoreProviderMetadata>, Failure> {
    if state.failed.is_some_and(|at| at.elapsed() < REST) {
        return Err(Failure::NotReady);
    }
    match discover(provider) {
        Ok(metadata) => {
            let metadata = Arc::new(metadata);
            state.metadata = Some((Arc::clone(&metadata), Instant::now()));
            state.failed = None;
            Ok(metadata)
        }
        Err(why) => {
            tracing::error!(municipality = %provider.municipality, %why, "the sign-in of a municipality");
            state.failed = Some(Instant::now());
            Err(Failure::NotReady)
        }
    }
}

/// Asks a provider for its addresses and keys.
///
/// # Errors
/// What is wrong, for an operator.
pub fn discover(provider: &Provider) -> Result<CoreProviderMetadata, String> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|error| error.to_string())?;
    let metadata = CoreProviderMetadata::discover(&issuer, &outgoing::ask).map_err(|error| said(&error))?;
    let token = metadata.token_endpoint().map(|address| address.as_str().to_owned());
    let token = token.ok_or("it names no token_endpoint")?;
    for address in [metadata.authorization_endpoint().as_str(), &token] {
        may_be_asked(address).map_err(|why| format!("{address}: {why}"))?;
    }
    Ok(metadata)
}

fn said(error: &DiscoveryError<Unanswered>) -> String {
    match error {
        DiscoveryError::Request(why) => why.to_string(),
        DiscoveryError::Parse(why) => format!("its answer cannot be read: {why}"),
        // The body may hold anything.
        DiscoveryError::Response(status, _, why) => format!("{status}: {why}"),
        other => other.to_string(),
    }
}
