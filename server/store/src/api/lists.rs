//! Lists: what is due for an adviser or in a municipality, and lists of cases. All use
//! keyset pagination, so a late page costs no more than the first.

use super::{Answer, News};
use async_trait::async_trait;
use domain::agenda::{DueClass, DueKind, Label, Lacks};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

/// A span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Included.
    pub from: Timestamp,
    /// Not included.
    pub to: Timestamp,
}

/// The position where a page ended: pass it to get the next page.
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
    /// The case.
    pub case: CaseId,
    /// The case's version, for a form that acts on the row directly.
    pub version: u64,
    /// What kind of thing is due.
    pub kind: DueKind,
    /// When it is due.
    pub at: Timestamp,
    /// What is still missing, for a talk.
    pub lacks: Lacks,
    /// The id of the meeting, notice, promise or step inside the case.
    pub what: String,
    /// Its number among the due things of the case.
    pub number: u32,
    /// The label of the case, unsealed for this row.
    pub label: Label,
    /// The adviser.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Whether there is or was a break-glass grant on the case; shown to everybody.
    pub glass_broken: bool,
}

impl AgendaRow {
    /// The position of this row, to get the page after it.
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
    /// The cases of a municipality without an adviser.
    Unassigned(MunicipalityId),
}

/// One case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its id.
    pub case: CaseId,
    /// Its version.
    pub version: u64,
    /// Whether it is open.
    pub open: bool,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Its label.
    pub label: Label,
    /// The adviser.
    pub adviser: Option<UserId>,
    /// The second adviser.
    pub second: Option<UserId>,
    /// Whether there is or was a break-glass grant on it.
    pub glass_broken: bool,
}

impl CaseRow {
    /// The position of this row, to get the page after it.
    #[must_use]
    pub fn seek(&self) -> Seek {
        Seek {
            at: self.changed_at,
            case: self.case.clone(),
            number: 0,
        }
    }
}

/// How much an adviser has, in plain numbers. They are shown, and nobody is ranked by them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Open cases, as first or second adviser.
    pub cases: u64,
    /// Talks in the span asked for.
    pub talks: u64,
    /// Deadlines of the law that run out before the end of it, those that have passed too.
    pub deadlines: u64,
}

/// What the first page of an adviser's day needs beside what is due. What is there is then asked for; for most advisers on most
/// mornings nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Morning {
    /// How much is new.
    pub news: News,
    /// Their practice child.
    pub practice: Option<CaseId>,
    /// Whether two of their cases are of brothers and sisters.
    pub siblings: bool,
    /// Whether they may be looking after somebody who is away: [`looked_after_by`](crate::Absences::looked_after_by) tells
    /// whom.
    pub looks_after: bool,
    /// When the first thing of the later span may be due; [`agenda_of`](Lists::agenda_of) tells what it is.
    pub later: Option<Timestamp>,
}

/// Lists. `limit` is at most 500. What is barred to their `reader` is not in them.
#[async_trait]
pub trait Lists {
    /// What is due for an adviser in a span, of every kind, ordered by time: the Today page in one query.
    async fn agenda_of(&self, adviser: &UserId, span: Span, after: Option<&Seek>, limit: u16)
    -> Answer<Vec<AgendaRow>>;

    /// What the first page needs beside that, at a moment: promises count that are due before `until`, and `later` is the span
    /// behind the one that is listed.
    async fn morning_of(&self, adviser: &UserId, now: Timestamp, until: Timestamp, later: Span) -> Answer<Morning>;

    /// What is due in a municipality, of one class, ordered by time. Each thing appears once, even if the case
    /// has two advisers.
    async fn agenda_of_team(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        class: DueClass,
        span: Span,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<AgendaRow>>;

    /// How much an adviser has: talks in the span, deadlines up to its end.
    async fn load_of(&self, adviser: &UserId, reader: &UserId, span: Span) -> Answer<Load>;

    /// Open or closed cases, last changed first.
    async fn cases(
        &self,
        of: &OfCases,
        reader: &UserId,
        open: bool,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<CaseRow>>;
}
