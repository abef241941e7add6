//! Opening, reading and changing a case.

use super::{Answer, AuditEntry, DraftKey, Grant, Revision};
use async_trait::async_trait;
use domain::actor::Actor;
use domain::case::Case;
use domain::document::Document;
use domain::event::{CaseEvent, CaseId, CaseState, DocumentId, MunicipalityId, Recorded, Source, UserId};
use domain::filing::Sidecar;
use jiff::Timestamp;

/// A case to open.
#[derive(Clone, Debug)]
pub struct Opened {
    /// From [`new_case`](crate::new_case).
    pub id: CaseId,
    /// Its municipality, which never changes.
    pub municipality: MunicipalityId,
    /// The case as it was entered or read from a file.
    pub case: Case,
    /// Whether it was begun here or imported.
    pub source: Source,
    /// The adviser, if it is assigned from the start.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Who opens it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The audit line, written in the same transaction.
    pub audit: AuditEntry,
}

/// A change of a case: events made against one version, with their papers, draft and audit line. Applied
/// completely or not at all.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which case.
    pub case: CaseId,
    /// The version it was made against.
    pub against: u64,
    /// The events, in order; at least one.
    pub events: Vec<CaseEvent>,
    /// Documents that the events refer to ([`CaseEvent::DocumentMade`]), stored exactly as given.
    pub papers: Vec<Paper>,
    /// Those of its papers that are to be filed in the municipality's own journal: laid into the outbox
    /// ([`Outbox`](super::Outbox)).
    pub outbox: Vec<Sidecar>,
    /// The draft this change came from; deleted with the change.
    pub finishes: Option<DraftKey>,
    /// Who makes the change.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The audit line, written in the same transaction.
    pub audit: AuditEntry,
}

impl Change {
    /// A change with events only: no papers, nothing to file and no draft.
    #[must_use]
    pub fn of(case: &CaseId, against: u64, events: Vec<CaseEvent>, by: Actor, audit: AuditEntry) -> Change {
        Change {
            case: case.clone(),
            against,
            events,
            papers: Vec::new(),
            outbox: Vec::new(),
            finishes: None,
            by,
            at: audit.at,
            audit,
        }
    }
}

/// A document as it was made: its text and its printed bytes. Sealed with the case's key.
#[derive(Clone, PartialEq)]
pub struct Paper {
    /// Its id.
    pub id: DocumentId,
    /// The text; `None` for a paper that is not a `document/1` (a journal note as plain text).
    pub document: Option<Document>,
    /// The bytes of the PDF or of the plain text.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Paper({}, {} bytes)", self.id, self.bytes.len())
    }
}

/// The current state of a case, and its municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// Its municipality.
    pub municipality: MunicipalityId,
    /// The current state.
    pub state: CaseState,
}

/// What an access check needs to know of a case, without unsealing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The case's municipality.
    pub municipality: MunicipalityId,
    /// Whether the user is one of its advisers.
    pub assigned: bool,
    /// The user's break-glass grant, if one is running now. Its reason stays sealed and is empty here.
    pub grant: Option<Grant>,
    /// Whether it was erased and only a tombstone is left.
    pub erased: bool,
    /// Its version: the number of its events so far.
    pub version: u64,
    /// Whether it is practice, about a child that does not exist. For anybody but its maker there is no such case.
    pub practice: bool,
    /// How far its municipality's words have changed: every visit to a page in those words asks, and asks here.
    pub words: Revision,
}

/// Cases.
#[async_trait]
pub trait CaseFiles {
    /// Opens a case and returns its state.
    async fn open_case(&self, opened: &Opened) -> Answer<CaseState>;

    /// Opens several cases, all of them or none. For imports and demos.
    async fn open_cases(&self, opened: &[Opened]) -> Answer<Vec<CaseState>>;

    /// What an access check for `user` needs to know; `None` if there is no such case.
    async fn access(&self, case: &CaseId, user: &UserId, now: Timestamp) -> Answer<Option<Access>>;

    /// The current state of a case. Errors: [`StoreError::NotFound`](crate::StoreError::NotFound),
    /// [`StoreError::Erased`](crate::StoreError::Erased).
    async fn load(&self, case: &CaseId) -> Answer<Loaded>;

    /// Changes a case and returns its new state. [`StoreError::Stale`](crate::StoreError::Stale) if somebody else
    /// changed it first (holds the current state); [`StoreError::Refused`](crate::StoreError::Refused) if an event does
    /// not fit; [`StoreError::UpgradeUnfinished`](crate::StoreError::UpgradeUnfinished) if an older server may still be
    /// running and could not read it. In all three cases nothing is written.
    async fn append(&self, change: &Change) -> Answer<CaseState>;

    /// Every event of a case, oldest first. Replaying them gives the same state as [`load`](CaseFiles::load).
    async fn history(&self, case: &CaseId) -> Answer<Vec<Recorded>>;

    /// Whether a personal sentence was used for another child of the municipality (`standard-letter`).
    /// Ignores case, punctuation and the child's own name. Compared by keyed hash: the sentence itself is never
    /// stored in clear.
    async fn personal_used_before(
        &self,
        municipality: &MunicipalityId,
        case: &CaseId,
        first_name: &str,
        sentence: &str,
    ) -> Answer<bool>;
}
