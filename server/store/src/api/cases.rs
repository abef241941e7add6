//! Opening, reading and changing a case.

use super::{Answer, AuditEntry, DraftKey, Grant};
use async_trait::async_trait;
use domain::actor::Actor;
use domain::case::Case;
use domain::document::Document;
use domain::event::{CaseEvent, CaseId, CaseState, DocumentId, MunicipalityId, Recorded, Source, UserId};
use jiff::Timestamp;

/// A case to be opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// From [`new_case`](crate::new_case).
    pub id: CaseId,
    /// Where it belongs, for good.
    pub municipality: MunicipalityId,
    /// The case as it was begun or read.
    pub case: Case,
    /// Begun or imported.
    pub source: Source,
    /// The adviser, where somebody has it from the start.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Who opens it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The line of the audit log, written in the same breath.
    pub audit: AuditEntry,
}

/// A change of a case: events made against one version, with what belongs to them. All of it happens, or
/// nothing.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which case.
    pub case: CaseId,
    /// The version it was made against.
    pub against: u64,
    /// What happens, in order; at least one.
    pub events: Vec<CaseEvent>,
    /// Documents that the events speak of ([`CaseEvent::DocumentMade`]), kept exactly as given.
    pub papers: Vec<Paper>,
    /// The draft this change came from: it has served its purpose once the change stands.
    pub finishes: Option<DraftKey>,
    /// Who.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The line of the audit log, written in the same breath.
    pub audit: AuditEntry,
}

impl Change {
    /// A change by events alone.
    #[must_use]
    pub fn of(case: &CaseId, against: u64, events: Vec<CaseEvent>, by: Actor, audit: AuditEntry) -> Change {
        Change {
            case: case.clone(),
            against,
            events,
            papers: Vec::new(),
            finishes: None,
            by,
            at: audit.at,
            audit,
        }
    }
}

/// A document as it was made: its words and the bytes that were printed. Sealed with the case's key.
#[derive(Clone, PartialEq)]
pub struct Paper {
    /// Its id.
    pub id: DocumentId,
    /// The words; `None` for a paper that is no `document/1` (a journal note as text).
    pub document: Option<Document>,
    /// The bytes of the PDF, or of the text.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Paper({}, {} bytes)", self.id, self.bytes.len())
    }
}

/// A case as it stands, and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// Whose.
    pub municipality: MunicipalityId,
    /// The case as it stands.
    pub state: CaseState,
}

/// What a door needs to know of a case before it opens, without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Where the case belongs.
    pub municipality: MunicipalityId,
    /// Whether the one who asks is one of its advisers.
    pub assigned: bool,
    /// The break-glass grant of the one who asks, if one runs now. Its reason is sealed and empty here.
    pub grant: Option<Grant>,
    /// Whether only a tombstone stands there.
    pub erased: bool,
    /// How many events made it so far.
    pub version: u64,
}

/// Cases.
#[async_trait]
pub trait CaseFiles {
    /// Opens a case and gives it as it then stands.
    async fn open_case(&self, opened: &Opened) -> Answer<CaseState>;

    /// Opens many at once: all of them or none. For imports and demonstrations.
    async fn open_cases(&self, opened: &[Opened]) -> Answer<Vec<CaseState>>;

    /// What a door needs to know before it lets `user` in; `None` where there is no such case.
    async fn access(&self, case: &CaseId, user: &UserId, now: Timestamp) -> Answer<Option<Access>>;

    /// The case as it stands. [`StoreError::NotFound`](crate::StoreError::NotFound),
    /// [`StoreError::Erased`](crate::StoreError::Erased).
    async fn load(&self, case: &CaseId) -> Answer<Loaded>;

    /// Changes a case and gives it as it then stands. [`StoreError::Stale`](crate::StoreError::Stale) holds the case
    /// as it stands where somebody was quicker; [`StoreError::Refused`](crate::StoreError::Refused) says why an
    /// event does not fit; [`StoreError::UpgradeUnfinished`](crate::StoreError::UpgradeUnfinished) that an older server could not
    /// read it and may still run. In all three cases nothing has happened.
    async fn append(&self, change: &Change) -> Answer<CaseState>;

    /// Every event of a case, first to last. Replaying them gives what [`load`](CaseFiles::load) gives.
    async fn history(&self, case: &CaseId) -> Answer<Vec<Recorded>>;

    /// Whether a personal sentence was used for another child of the municipality (`standard-letter`).
    /// Compared without regard to case, punctuation and the child's own name, by a keyed hash: the
    /// sentence itself stands nowhere in clear.
    async fn personal_used_before(
        &self,
        municipality: &MunicipalityId,
        case: &CaseId,
        first_name: &str,
        sentence: &str,
    ) -> Answer<bool>;
}
