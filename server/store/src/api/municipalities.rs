//! The municipalities of a server. Their data is completely separate.

use super::Answer;
use async_trait::async_trait;
use domain::case::PackId;
use domain::event::MunicipalityId;
use jiff::Timestamp;

/// A municipality on this server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its id here: a short slug such as `koege`.
    pub id: MunicipalityId,
    /// The pack of rules and words it follows.
    pub pack: PackId,
    /// Its display name.
    pub name: String,
}

/// Municipalities.
#[async_trait]
pub trait Municipalities {
    /// Every municipality, ordered by id.
    async fn municipalities(&self) -> Answer<Vec<Municipality>>;

    /// Adds a municipality and makes its key. [`StoreError::Taken`](crate::StoreError::Taken) if the id is in use.
    async fn add_municipality(&self, municipality: &Municipality, now: Timestamp) -> Answer<()>;
}
