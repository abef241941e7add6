//! Errors of the store. The messages are for operators, in English, and never contain
//! anything from a case.

use domain::event::{CaseState, Refusal};

/// Why the database did not do what it was asked for. Nothing of it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    kind: OutageKind,
    why: String,
}

/// What kind of outage it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutageKind {
    /// The connection was lost before anything was committed: the server went away, was stopped, or is starting.
    Lost,
    /// Two transactions were in each other's way, and this one gave way.
    GaveWay,
    /// The server at the other end takes no changes any more: it was demoted under us.
    ReadOnly,
    /// No server that takes changes was found in time: who answers is a standby, or set to read only.
    NoneWritable,
    /// It took too long, or everything is in use.
    Busy,
    /// An earlier change still waits to be confirmed, by a standby that the database waits for.
    Unconfirmed,
}

impl Outage {
    /// An outage, with what the database or the driver said of it.
    #[must_use]
    pub fn new(kind: OutageKind, why: impl Into<String>) -> Outage {
        let why = why.into();
        Outage { kind, why }
    }

    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> OutageKind {
        self.kind
    }

    /// Whether the same transaction, begun anew, may well succeed at once. What was waited for already is not waited
    /// for twice.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        matches!(self.kind, OutageKind::Lost | OutageKind::GaveWay | OutageKind::ReadOnly)
    }
}

impl std::fmt::Display for Outage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match self.kind {
            OutageKind::ReadOnly | OutageKind::NoneWritable => "the database takes no changes",
            OutageKind::Unconfirmed => "the database does not confirm changes",
            OutageKind::Lost | OutageKind::GaveWay | OutageKind::Busy => "the database does not answer",
        };
        write!(f, "{what}: {}", self.why)
    }
}

impl StoreError {
    /// The same fault of what came after a change that was committed: the change stands, so that it may not be told as if
    /// nothing did.
    #[must_use]
    pub fn after_a_change(self) -> StoreError {
        match self {
            StoreError::Unavailable(outage) => StoreError::Unsure(outage.to_string()),
            other => other,
        }
    }
}

/// Why a call to the store failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the case first (409). Holds the current case, so that both versions can be
    /// shown. Nothing was written.
    #[error("the case has moved on to version {}", .0.version)]
    Stale(Box<CaseState>),
    /// An account was changed since it was looked at (409). Nothing was written.
    #[error("it was changed since it was looked at")]
    Changed,
    /// It does not exist, or not in this municipality (404).
    #[error("there is no such thing")]
    NotFound,
    /// The case was erased by [`erase_case`](crate::Upkeep::erase_case): only a tombstone is left (410).
    #[error("the case was erased")]
    Erased,
    /// The case is kept back from being erased (409). Nothing was erased.
    #[error("the case is kept back: its adviser or a coordinator lets it go on its page first; nothing was erased")]
    Held,
    /// The event does not fit the current state of the case (422).
    #[error("the event does not fit: {0}")]
    Refused(#[from] Refusal),
    /// The name or id is already in use (409).
    #[error("the name is taken")]
    Taken,
    /// The disk is full, a file size limit is reached, or a write failed (507). Nothing was damaged, and
    /// nothing of the change was written.
    #[error("the disk takes no more: make room where the database lies, then try again; nothing was written")]
    Full,
    /// The user has too many unfinished drafts in one case (409). Nothing was written.
    #[error("too many drafts of one case: some have to be thrown away first; nothing was written")]
    TooManyDrafts,
    /// The database does not answer in time, or not at all, or takes no changes (503). Nothing was written.
    #[error("{0}")]
    Unavailable(Outage),
    /// The change was sent to be committed, and the answer did not come (503). Perhaps it stands, perhaps not: whoever
    /// asks again looks first, and nothing here does it again by itself without knowing.
    #[error("the database did not say whether a change stands: {0}")]
    Unsure(String),
    /// A sealed value cannot be opened: it was altered, or the key file lacks its key (500).
    #[error("{0} cannot be opened: it was altered, or the key file lacks its key")]
    Sealed(&'static str),
    /// Something else than the program changed a row that opens doors: its MAC does not hold (500). Nothing was written.
    #[error(
        "{0} was altered in the database by something else than this program, and is not believed: see docs/hardening.md, \
         \"A row that is not believed\""
    )]
    Altered(&'static str),
    /// The data keys are being changed, and that is not finished (409). Nothing was done.
    #[error(
        "the data keys are being changed and it was not finished: go on with it first, boernehoejde rotate-keys --data-keys"
    )]
    KeysChanging,
    /// The key file cannot be used.
    #[error(transparent)]
    Keys(#[from] crate::seal::KeyFileError),
    /// The database URL cannot be used.
    #[error("{0}")]
    Address(String),
    /// The backup cannot be used: truncated, altered, or made with keys that are missing here.
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
        /// The operating system's error.
        error: std::io::Error,
    },
    /// The database belongs to a newer build, or an applied migration was changed.
    #[error("the database does not fit this build: {0}")]
    Migration(String),
    /// Servers of an older version may still be running and could not read this (503). Nothing was written.
    #[error(
        "what an older version cannot read is not written yet: one may still run beside this one; when none does any more, \
         finish the upgrade: boernehoejde finish-upgrade"
    )]
    UpgradeUnfinished,
    /// A bug, or a database that was changed by hand (500).
    #[error("the database: {0}")]
    Database(String),
}
