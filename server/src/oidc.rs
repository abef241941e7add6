//! Signing in at the municipality by OpenID Connect: the protocol, without pages and without the store.
//!
//! - [`provider`] what the configuration says of a municipality's sign-in
//! - [`secret`] how we prove to it that we are we
//! - [`outgoing`] the way out to a provider: bounded, over TLS
//! - [`known`] what is known of a provider (addresses, keys), kept and looked at anew
//! - [`start`] and [`finish`] a sign-in; [`claims`], [`privileges`] and [`mapping`] what the answer says of somebody
//! - [`logout`] a message that somebody signed out over there
//!
//! Standards: OpenID Connect Core 1.0, Discovery 1.0, Back-Channel Logout 1.0; RFC 7636 (PKCE), RFC 7523
//! (`private_key_jwt`), RFC 9207 (`iss` in the answer). [Why it is
//! so](../../../docs/decisions/0023-the-municipality-says-who-somebody-is.md)

pub mod claims;
pub mod finish;
pub mod known;
pub mod logout;
pub mod mapping;
pub mod outgoing;
pub mod privileges;
pub mod provider;
pub mod secret;
pub mod start;

use domain::event::MunicipalityId;
use known::Known;
use provider::Provider;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many questions to providers are under way at a time; whoever gets no turn within [`PATIENCE`] is asked to come
/// back.
const AT_A_TIME: usize = 16;
/// How long a request waits for its turn.
const PATIENCE: Duration = Duration::from_secs(2);
/// How far a provider's clock may be from ours, in seconds.
pub const SKEW: i64 = 120;
/// How old a token may be when it comes, in seconds: it was made for us a moment ago.
pub const FRESH: i64 = 300;

/// Why somebody is not signed in. Each has a sentence, `sign-in-there-CODE`, and says nothing more to a stranger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The sign-in is not known here: too old, used already, or begun in another browser.
    #[error("the sign-in is not known")]
    Lost,
    /// The provider does not answer as it should, or our own configuration does not hold.
    #[error("the provider is not ready")]
    NotReady,
    /// The provider let them not in.
    #[error("refused over there")]
    Refused,
    /// The clocks differ.
    #[error("the clocks differ")]
    Clock,
    /// The answer is not one that we asked for, or nobody's whom we trust.
    #[error("the answer is not trusted")]
    NotTrusted,
    /// No role here.
    #[error("no role")]
    NoRole,
    /// Roles that exclude each other.
    #[error("roles exclude each other")]
    Exclude,
    /// An administrator here closed the account.
    #[error("closed")]
    Closed,
}

impl Failure {
    /// Its name in locales/ and in the audit log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Failure::Lost => "lost",
            Failure::NotReady => "not-ready",
            Failure::Refused => "refused",
            Failure::Clock => "clock",
            Failure::NotTrusted => "not-trusted",
            Failure::NoRole => "no-role",
            Failure::Exclude => "exclude",
            Failure::Closed => "closed",
        }
    }
}

/// A provider, and what is known of it.
pub struct Place {
    /// What the configuration says.
    pub provider: Provider,
    /// What the provider says.
    pub known: Known,
}

/// All sign-ins that are configured.
pub struct SignIns {
    places: Vec<Arc<Place>>,
    turns: Arc<Semaphore>,
}

impl SignIns {
    /// Of these providers. Nothing is asked of them until somebody signs in.
    #[must_use]
    pub fn of(providers: &[Provider]) -> SignIns {
        let place = |provider: &Provider| {
            Arc::new(Place {
                provider: provider.clone(),
                known: Known::default(),
            })
        };
        SignIns {
            places: providers.iter().map(place).collect(),
            turns: Arc::new(Semaphore::new(AT_A_TIME)),
        }
    }

    /// The municipalities that have one, in the order of the configuration.
    pub fn municipalities(&self) -> impl Iterator<Item = &MunicipalityId> {
        self.places.iter().map(|place| &place.provider.municipality)
    }

    /// The sign-in of a municipality.
    #[must_use]
    pub fn at(&self, municipality: &MunicipalityId) -> Option<Arc<Place>> {
        let here = |place: &&Arc<Place>| place.provider.municipality == *municipality;
        self.places.iter().find(here).cloned()
    }

    /// The sign-in of an issuer.
    #[must_use]
    pub fn by(&self, issuer: &str) -> Option<Arc<Place>> {
        self.places
            .iter()
            .find(|place| place.provider.issuer == issuer)
            .cloned()
    }

    /// Runs work that asks a provider, away from the threads that answer, in its turn.
    ///
    /// # Errors
    /// What the work says; [`Failure::NotReady`] where it got no turn.
    pub async fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else {
            return Err(Failure::NotReady);
        };
        // The job owns the turn: it keeps running if the browser disconnects.
        let job = move || {
            let _turn = turn;
            job()
        };
        tokio::task::spawn_blocking(job).await.unwrap_or(Err(Failure::NotReady))
    }
}
