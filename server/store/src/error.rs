//! What can go wrong, and who has to do something about it. The messages are for
//! operators, in English, and never hold a word of a case.

use domain::event::{CaseState, Refusal};

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the case first (409). Holds the case as it stands, so that both versions
    /// can be shown; nothing of the caller's has been lost or written.
    #[error("the case has moved on to version {}", .0.version)]
    Stale(Box<CaseState>),
    /// No such thing, or not in this municipality (404).
    #[error("there is no such thing")]
    NotFound,
    /// The case was erased by [`erase_case`](crate::Upkeep::erase_case): only a tombstone stands there (410).
    #[error("the case was erased")]
    Erased,
    /// The event does not fit the case as it stands (422).
    #[error("the event does not fit: {0}")]
    Refused(#[from] Refusal),
    /// The name or id is used already (409).
    #[error("the name is taken")]
    Taken,
    /// The disk is full, a limit on file sizes is reached, or the disk does not take what is written (507).
    /// Nothing was damaged, nothing of the change was written.
    #[error("the disk takes no more: make room where the database lies, then try again; nothing was written")]
    Full,
    /// Somebody has left more drafts lying in one case than anybody types in (409). Nothing was written.
    #[error("too many drafts of one case: some have to be thrown away first; nothing was written")]
    TooManyDrafts,
    /// The database does not answer in time, or not at all (503).
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// Something sealed does not open: it was altered, or the key file lacks its key (500).
    #[error("{0} cannot be opened: it was altered, or the key file lacks its key")]
    Sealed(&'static str),
    /// The key file cannot be used.
    #[error(transparent)]
    Keys(#[from] crate::seal::KeyFileError),
    /// The address of the database cannot be used.
    #[error("{0}")]
    Address(String),
    /// A backup cannot be used: cut short, altered, or made with keys we do not have.
    #[error("the backup cannot be used: {0}")]
    Backup(String),
    /// Restoring needs an empty store.
    #[error("the store is not empty: restore into a new one")]
    NotEmpty,
    /// Reading or writing a file failed.
    #[error("{path}: {error}")]
    File {
        /// Which file.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// A database of a newer build, or a migration that was changed afterwards.
    #[error("the database does not fit this build: {0}")]
    Migration(String),
    /// Servers of an older version may still run, and could not read this (503). Nothing was written.
    #[error(
        "cases can be read and not changed yet: an older version may still run beside this one; when none does any more, \
         finish the upgrade: boernehoejde finish-upgrade"
    )]
    UpgradeUnfinished,
    /// Our own mistake, or a database that was changed by hand (500).
    #[error("the database: {0}")]
    Database(String),
}
