//! Lists: what is due for an adviser or in a municipality, and which cases there are.
//! All of them page by seeking: a page costs the same wherever it stands.

use super::Answer;
use async_trait::async_trait;
use domain::agenda::{DueClass, DueKind, Label, Lacks};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// From when (included) to when (not included).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Included.
    pub from: Timestamp,
    /// Not included.
    pub to: Timestamp,
}

/// Where a page ended: hand it back to get the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seek {
    /// The time of the last row.
    pub at: Timestamp,
    /// The case of the last row.
    pub case: CaseId,
    /// The number of the last row within its case.
    pub number: u32,
}

/// One due thing in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// Of which case.
    pub case: CaseId,
    /// Its version, for a form that acts on the row at once.
    pub version: u64,
    /// What.
    pub kind: DueKind,
    /// When.
    pub at: Timestamp,
    /// What a talk lacks.
    pub lacks: Lacks,
    /// The id of the meeting, notice, promise or step inside the case.
    pub what: String,
    /// Its number among what is due in the case.
    pub number: u32,
    /// The words by which the case is known. Opened from the seal for this row.
    pub label: Label,
    /// The adviser.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Whether somebody's break-glass runs or ran on this case (a mark everybody sees).
    pub glass_broken: bool,
}

impl AgendaRow {
    /// Where the next page begins.
    #[must_use]
    pub fn seek(&self) -> Seek {
        Seek {
            at: self.at,
            case: self.case.clone(),
            number: self.number,
        }
    }
}

/// Which cases a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfCases {
    /// The cases of an adviser, first or second.
    Adviser(UserId),
    /// The cases of a municipality.
    Municipality(MunicipalityId),
    /// The cases of a municipality that nobody has.
    Unassigned(MunicipalityId),
}

/// One case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Which.
    pub case: CaseId,
    /// Where it stands.
    pub version: u64,
    /// Whether it is open.
    pub open: bool,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// The words by which it is known.
    pub label: Label,
    /// The adviser.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Whether somebody's break-glass runs or ran on this case.
    pub glass_broken: bool,
}

impl CaseRow {
    /// Where the next page begins.
    #[must_use]
    pub fn seek(&self) -> Seek {
        Seek {
            at: self.changed_at,
            case: self.case.clone(),
            number: 0,
        }
    }
}

/// Lists. `limit` is at most 500.
#[async_trait]
pub trait Lists {
    /// What is due for an adviser in a span, of every kind, in order of time: the Today page in one read.
    async fn agenda_of(&self, adviser: &UserId, span: Span, after: Option<&Seek>, limit: u16)
    -> Answer<Vec<AgendaRow>>;

    /// What is due in a municipality, of one class, in order of time; each thing once, however many
    /// advisers the case has.
    async fn agenda_of_team(
        &self,
        municipality: &MunicipalityId,
        class: DueClass,
        span: Span,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<AgendaRow>>;

    /// Open or closed cases, the last changed first.
    async fn cases(&self, of: &OfCases, open: bool, after: Option<&Seek>, limit: u16) -> Answer<Vec<CaseRow>>;
}
