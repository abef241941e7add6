//! Notices inside the house: what an adviser is told of a case of theirs until they have read it. They say what happened and
//! when, and never of whom. And that a case is theirs no more, without saying which.

use super::Answer;
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// What a notice of a case that the reader has tells. That a case left somebody is told too ([`Notices::gone_of`]), and leads
/// to no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Somebody else gave them the case.
    Came,
    /// Somebody broke the glass on it.
    Glass,
}

impl NoticeKind {
    /// Every kind, with the name it is stored under and sent by.
    pub const ALL: [(NoticeKind, &'static str); 2] = [(NoticeKind::Came, "came"), (NoticeKind::Glass, "glass")];

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let mut all = NoticeKind::ALL.into_iter();
        all.find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// The kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<NoticeKind> {
        let mut all = NoticeKind::ALL.into_iter();
        all.find(|(_, known)| *known == name).map(|(kind, _)| kind)
    }
}

/// A notice that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it tells.
    pub kind: NoticeKind,
    /// The case.
    pub case: CaseId,
    /// When it happened. Reading names it, so that an old window reads no newer notice.
    pub at: Timestamp,
}

/// When a case came to an adviser, and whether they have read what came with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// When.
    pub at: Timestamp,
    /// Whether it was read.
    pub read: bool,
}

/// How much there is of what is new, in plain numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Notices that were not read.
    pub notices: u64,
    /// What children wrote or told, and nobody has looked at.
    pub questions: u64,
    /// Promises whose day has come.
    pub promises: u64,
}

impl News {
    /// All of it.
    #[must_use]
    pub fn all(self) -> u64 {
        self.notices + self.questions + self.promises
    }
}

/// Notices. Whoever has the case no more has none of it, and is told once that it went.
#[async_trait]
pub trait Notices {
    /// An adviser's notices that were not read, the latest first. At most fifty of each kind: whatever is more follows when
    /// those are read, and [`news_of`](Notices::news_of) counts it from the beginning.
    async fn notices_of(&self, adviser: &UserId) -> Answer<Vec<Notice>>;

    /// When cases were given from an adviser to somebody else, of what they have not read, the latest first: moments, and not
    /// which cases. At most fifty. Whoever gave it away themself is not told, and a case that comes back takes it away.
    async fn gone_of(&self, adviser: &UserId) -> Answer<Vec<Timestamp>>;

    /// Marks as read that cases left an adviser at this moment. Gives whether there was something that was not read.
    async fn read_gone(&self, adviser: &UserId, at: Timestamp, read: Timestamp) -> Answer<bool>;

    /// When a case came to an adviser; `None` where they opened it themself, or it came before notices were kept.
    async fn came(&self, case: &CaseId, adviser: &UserId) -> Answer<Option<Came>>;

    /// Marks a notice as read at a moment, or as not read. `at`: when what it tells happened, as the page showed it; the
    /// epoch where the page showed none, for a case that came before notices were kept. Gives whether there is such a notice
    /// of a case that they have: a later one, and somebody else's, stays as it is.
    async fn read_notice(
        &self,
        case: &CaseId,
        adviser: &UserId,
        kind: NoticeKind,
        at: Timestamp,
        read: Option<Timestamp>,
    ) -> Answer<bool>;

    /// How much is new for an adviser: notices, what children wrote, promises that are due before `until`.
    async fn news_of(&self, adviser: &UserId, until: Timestamp) -> Answer<News>;
}
