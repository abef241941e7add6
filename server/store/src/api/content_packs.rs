//! Texts that lie over what is built in, for every server of a database (decision 0072). The newest pack is served; that there
//! is a newer one, [`Versions`](super::Versions) tells.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// How many packs keep their files, the newest among them: a server that cannot serve the newest goes on with one before.
pub const PACKS_KEPT: u64 = 5;

/// A pack that is to be published. It has passed the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContentPack {
    /// The identity of its files; blank where it has none, and what is built in is served alone.
    pub hash: String,
    /// Which version of the program checked it, with which built-in texts: the same one need not check it again.
    pub checked_by: String,
    /// Its texts by their path.
    pub files: BTreeMap<String, String>,
    /// When it is published.
    pub at: Timestamp,
}

/// A pack that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentPack {
    /// Its number, from 1.
    pub version: u64,
    /// As [`NewContentPack::hash`].
    pub hash: String,
    /// As [`NewContentPack::checked_by`].
    pub checked_by: String,
    /// As [`NewContentPack::files`].
    pub files: BTreeMap<String, String>,
}

/// What is known of a pack without its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackHead {
    /// Its number, from 1.
    pub version: u64,
    /// As [`NewContentPack::hash`].
    pub hash: String,
    /// Whether its files are still kept.
    pub has_files: bool,
}

/// When a pack is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publish {
    /// Whenever other files are served: somebody asked for it.
    Always,
    /// Only where these files were never published: a server that starts beside a folder that was replaced since takes
    /// nothing back.
    UnlessSeen,
}

/// What came of publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is the newest pack, of this version.
    New(u64),
    /// The newest pack holds the same files, and stays.
    Stands(u64),
    /// The same files were published in this version and replaced since: nothing was changed.
    Replaced(u64),
}

/// Published texts.
#[async_trait]
pub trait ContentPacks {
    /// Every pack, the newest first.
    async fn content_packs(&self) -> Answer<Vec<PackHead>>;

    /// A pack by its version; `None` if there is none, or its files are not kept any more.
    ///
    /// # Errors
    /// [`StoreError::Sealed`](crate::StoreError::Sealed) if something else than the program changed it.
    async fn content_pack(&self, version: u64) -> Answer<Option<ContentPack>>;

    /// Publishes a pack, with its line in the audit log, which gets the version. Those that are older than
    /// [`PACKS_KEPT`] lose their files.
    async fn publish_content(&self, new: &NewContentPack, publish: Publish, line: &AuditEntry) -> Answer<Published>;
}
