//! Operator tasks: backup, restore, key rotation, erasing a case, closing.

use super::{Account, Answer, AuditEntry, AuditFault};
use crate::seal::{BackupIdentities, BackupRecipient, SealedTo};
use async_trait::async_trait;
use domain::event::CaseId;
use jiff::Timestamp;
use std::path::Path;

/// The size of a backup that was written or restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// Number of rows.
    pub rows: u64,
    /// Size in bytes.
    pub bytes: u64,
}

/// What is in a backup, read through without restoring it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupContents {
    /// How it is sealed as a whole; `None` if it is not.
    pub sealed: Option<SealedTo>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When the keys beside it were written: never before the backup, later if a newer backup was made in the folder.
    pub keys_made_at: Timestamp,
    /// The version that made it; `None` in backups of 0.1.0.
    pub version: Option<String>,
    /// Number of rows.
    pub rows: u64,
    /// Size in bytes.
    pub bytes: u64,
    /// Number of municipalities.
    pub municipalities: u64,
    /// Number of accounts, closed ones too.
    pub accounts: u64,
    /// Number of cases that come back with their contents.
    pub cases: u64,
    /// Number of cases that come back as tombstones: they were erased before the backup or since.
    pub erased: u64,
    /// Number of events of all cases.
    pub events: u64,
    /// Number of lines of the audit logs.
    pub lines: u64,
    /// The ids of cases whose key or contents do not open.
    pub closed: Vec<String>,
    /// The first fault of each audit log that has one.
    pub faults: Vec<AuditFault>,
}

/// The result of a key rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// How many data keys were re-wrapped.
    pub wrapped: u64,
    /// How many keys of the key file the store no longer needs.
    pub idle_keys: usize,
}

/// The result of a change of data keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataKeysChanged {
    /// Whether an earlier change, which was interrupted, was finished.
    pub resumed: bool,
    /// How many municipalities have a new key.
    pub municipalities: u64,
    /// How many cases have a new key.
    pub cases: u64,
    /// The ids of municipalities and cases of which something does not open: they keep their old key.
    pub closed: Vec<String>,
    /// How many keys of the key file the store no longer needs.
    pub idle_keys: usize,
    /// What the files still hold of what was sealed with the old keys.
    pub traces: Traces,
}

/// The state of the store's upgrade to this build's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upgrade {
    /// Finished: this build may write every event it knows.
    Finished,
    /// Not finished, but no older server has the database open or can open it again: it can be finished now.
    Alone,
    /// Not finished: servers of an older version may still be running, so nothing is written that they could not read.
    Unfinished,
}

/// What a sweep deleted, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Sessions that had ended, and sign-ins that waited for their second step.
    pub sessions: u64,
    /// Sign-ins that never came back, secrets of phones that were never set up, counters of wrong tries, browsers
    /// that nobody signs in in any more.
    pub others: u64,
}

/// How a store is, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vitals {
    /// Connections to the database.
    pub connections: u32,
    /// Those of them that nobody uses.
    pub idle: u32,
    /// Lines of the audit log that wait to be written.
    pub log_queue: usize,
    /// When the last backup was made, by the log.
    pub backed_up_at: Option<Timestamp>,
    /// Papers that wait to be filed in a municipality's own journal.
    pub filings_waiting: u64,
    /// Those that a journal refused.
    pub filings_refused: u64,
    /// Deletions of which the files of the database still hold something.
    pub scrubs_due: u64,
}

/// What the files of the database still hold of what was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Traces {
    /// Nothing that this can remove.
    Gone,
    /// Something: it could not be removed yet, and [`Upkeep::scrub`] does it later. The deletion stands all the same.
    Left,
}

/// The query plan of one of the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlan {
    /// Which list.
    pub list: &'static str,
    /// The plan, as the database prints it.
    pub plan: Vec<String>,
}

/// Upkeep.
#[async_trait]
pub trait Upkeep {
    /// Whether this store can serve, for `/readyz`: the database answers, every migration of this build is in it, the
    /// key file on the disk is readable for its owner alone and holds the key of this store, and a change is taken and
    /// confirmed as it has to be.
    ///
    /// # Errors
    /// The first of these that does not hold.
    async fn ready(&self) -> Answer<()>;

    /// Whether the store holds no data yet.
    async fn is_empty(&self) -> Answer<bool>;

    /// Writes one consistent snapshot into a new file; others can go on working. The keys of the cases go into
    /// `case-keys` beside it, and only the newest `case-keys` is ever kept: so a case erased today is erased in
    /// yesterday's backups too. With recipients both files are sealed as a whole; without any, names of accounts and
    /// whatever else stands in the database in clear stands in the backup in clear.
    async fn backup(&self, to: &Path, recipients: &[BackupRecipient], now: Timestamp) -> Answer<BackedUp>;

    /// Restores a backup into an empty store of either kind; a sealed one with one of `identities`. A truncated or
    /// altered backup is refused before anything is written.
    async fn restore(&self, from: &Path, identities: &BackupIdentities) -> Answer<BackedUp>;

    /// The state of the upgrade to this build's format.
    async fn upgrade(&self) -> Answer<Upgrade>;

    /// Finishes the upgrade: from now on events may be written that older servers cannot read. Irreversible.
    async fn finish_upgrade(&self, audit: &AuditEntry) -> Answer<()>;

    /// Adds a new first key to the key file and re-wraps every data key with it. The old keys stay in the
    /// file until [`drop_idle_keys`](Upkeep::drop_idle_keys): earlier backups may need them.
    async fn rotate_keys(&self, audit: &AuditEntry) -> Answer<Rotated>;

    /// The same with a key that is in the key file already, by its fingerprint: so it can be in the key file of every
    /// machine before anything stands under it. A key file that may not be written stays as it is.
    ///
    /// # Errors
    /// [`KeyFileError::NoSuchKey`](crate::KeyFileError::NoSuchKey).
    async fn rotate_keys_to(&self, fingerprint: &str, audit: &AuditEntry) -> Answer<Rotated>;

    /// Gives every municipality and every case a new data key, under a new first key of the key file, and seals anew
    /// what was sealed with the old one: one municipality or case after the other, each in one transaction, while others
    /// work. What was interrupted goes on where it stopped. Afterwards an old data key, or an old key file with an old
    /// copy of the database, opens nothing that is written from then on.
    ///
    /// # Errors
    /// [`StoreError::UpgradeUnfinished`](crate::StoreError::UpgradeUnfinished) while an older server may run: it would
    /// go on sealing with a key it remembers.
    async fn change_data_keys(&self, audit: &AuditEntry) -> Answer<DataKeysChanged>;

    /// The same under a key that is in the key file already, as [`rotate_keys_to`](Upkeep::rotate_keys_to). One that was
    /// interrupted goes on under the key it began with.
    ///
    /// # Errors
    /// [`KeyFileError::InUse`](crate::KeyFileError::InUse) where something stands under that key already.
    async fn change_data_keys_to(&self, fingerprint: &str, audit: &AuditEntry) -> Answer<DataKeysChanged>;

    /// Removes the keys that the store does not need from the key file; returns how many. Backups sealed with
    /// them can no longer be opened.
    async fn drop_idle_keys(&self) -> Answer<usize>;

    /// Erases a case: its key, contents, drafts, papers and marks are deleted. A tombstone with its id and the
    /// audit log remain. Waits until the files of the database are scrubbed, and says whether they are: once it answers,
    /// the case is gone either way.
    async fn erase_case(&self, case: &CaseId, audit: &AuditEntry) -> Answer<Traces>;

    /// Removes from the files of the database what was deleted for good, where that could not be done at once
    /// ([`Vitals::scrubs_due`]). Takes as long as the tables are large, and once at a time.
    ///
    /// # Errors
    /// The database does not answer, or somebody holds what is to be removed: it is still due.
    async fn scrub(&self) -> Answer<()>;

    /// Believes an account as it now stands in the database, after something else than the program changed it, and ends
    /// whatever was open with it. `audit` gets the account's municipality and id. The account comes back, so that
    /// whoever does this sees what they believe.
    ///
    /// # Errors
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if nobody has this name.
    async fn believe_account(&self, name: &str, audit: &AuditEntry) -> Answer<Account>;

    /// Deletes what has expired and means nothing any more. Nothing that is swept could still open a door: each is
    /// looked at for its time whenever it is used.
    async fn sweep(&self, now: Timestamp) -> Answer<Swept>;

    /// How the store is.
    async fn vitals(&self) -> Answer<Vitals>;

    /// The query plan of each list: for an operator with a slow page, and for the test that no list scans a
    /// whole table.
    async fn list_plans(&self) -> Answer<Vec<ListPlan>>;

    /// Finishes pending work and closes the database.
    async fn close(&self);
}
