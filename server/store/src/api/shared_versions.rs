//! Versions of what a server may remember, so that it notices what another one has changed (decision 0059). They rise in
//! the transaction of each change, and are one small row: asking for them every second costs nothing.

use super::Answer;
use async_trait::async_trait;

/// How far what servers remember has changed. Two that are equal mean that nothing has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Of the profiles of accounts: names, numbers, photos.
    pub profiles: u64,
    /// Of the municipalities and their names.
    pub municipalities: u64,
    /// The newest published texts ([`ContentPacks`](super::ContentPacks)); 0: none were.
    pub texts: u64,
}

/// The versions.
#[async_trait]
pub trait SharedVersions {
    /// The versions as they stand now.
    async fn versions(&self) -> Answer<Versions>;
}
