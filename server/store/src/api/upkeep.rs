//! What an operator does: backup, restore, other keys, erasing, closing.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::CaseId;
use jiff::Timestamp;
use std::path::Path;

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// Rows in it.
    pub rows: u64,
    /// Bytes of it.
    pub bytes: u64,
}

/// Keys that were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// How many data keys were wrapped anew.
    pub wrapped: u64,
    /// Keys of the key file that nothing in the store needs any more.
    pub idle_keys: usize,
}

/// How far the upgrade of a store to this build's format is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upgrade {
    /// Everything is written as this build knows it.
    Finished,
    /// Not yet, and no older server has the database open nor can open it again: it can be finished at once.
    Alone,
    /// Not yet: servers of an older version may still run, so cases can be read and not changed.
    Unfinished,
}

/// How the database would go about one of the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlan {
    /// Which list.
    pub list: &'static str,
    /// The plan, in the database's own words.
    pub plan: Vec<String>,
}

/// Upkeep.
#[async_trait]
pub trait Upkeep {
    /// Whether the database answers: for `/readyz`.
    async fn ready(&self) -> Answer<()>;

    /// Whether nothing has been put into the store yet.
    async fn is_empty(&self) -> Answer<bool>;

    /// Writes everything as one moment saw it into a new file, while others go on working. The keys of the
    /// cases go into `case-keys` beside it, of which only the newest is ever kept: that is how a case
    /// erased today is erased in yesterday's backups too.
    async fn backup(&self, to: &Path, now: Timestamp) -> Answer<BackedUp>;

    /// Reads a backup into an empty store of either kind. A backup that was cut short or altered is
    /// refused before anything is written.
    async fn restore(&self, from: &Path) -> Answer<BackedUp>;

    /// How far the upgrade to this build's format is.
    async fn upgrade(&self) -> Answer<Upgrade>;

    /// Finishes the upgrade: from here on events are written that older servers cannot read. There is no way back.
    async fn finish_upgrade(&self, audit: &AuditEntry) -> Answer<()>;

    /// Puts a new key first into the key file and wraps every data key with it. The old keys stay in the
    /// file until [`drop_idle_keys`](Upkeep::drop_idle_keys): backups made before may need them.
    async fn rotate_keys(&self, audit: &AuditEntry) -> Answer<Rotated>;

    /// Takes the keys out of the key file that nothing in the store needs. Backups sealed with them cannot
    /// be opened after that.
    async fn drop_idle_keys(&self) -> Answer<usize>;

    /// Erases a case: its key, contents, drafts, papers and marks are gone, a tombstone with its id and the
    /// audit log stay.
    async fn erase_case(&self, case: &CaseId, audit: &AuditEntry) -> Answer<()>;

    /// How the database would go about each list: for an operator with a slow page, and for the test that no
    /// list reads a whole table.
    async fn list_plans(&self) -> Answer<Vec<ListPlan>>;

    /// Finishes what is under way and closes the database.
    async fn close(&self);
}
