//! Who is away, and which colleague looks meanwhile at what children write. Being the colleague opens no case: whoever has to
//! answer breaks the glass, with its reason, its two hours and its line in the log.

use super::{Answer, AuditEntry};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Somebody who is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub account: UserId,
    /// The colleague who looks meanwhile.
    pub backup: UserId,
    /// From when.
    pub since: Timestamp,
    /// Until when; not included.
    pub until: Timestamp,
}

/// Something that a child wrote to an adviser who is away. It says neither which child it is nor what it wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WroteMeanwhile {
    /// To whom.
    pub away: UserId,
    /// In which case.
    pub case: CaseId,
    /// By when it is read.
    pub at: Timestamp,
}

/// Who is away.
#[async_trait]
pub trait Absences {
    /// When an account is away, if it said so; what is over too, until it says something else.
    async fn away_of(&self, account: &UserId) -> Answer<Option<Away>>;

    /// Keeps when an account is away and who looks meanwhile, over what it said before, with a line in the log. `false`,
    /// and nothing is kept, unless both are enabled advisers of one municipality, and two.
    async fn go_away(&self, away: &Away, line: &AuditEntry) -> Answer<bool>;

    /// Takes it back, with a line in the log. `false` if there was nothing.
    async fn come_back(&self, account: &UserId, line: &AuditEntry) -> Answer<bool>;

    /// Whom an account looks after now, at most fifty.
    async fn looked_after_by(&self, backup: &UserId, now: Timestamp) -> Answer<Vec<Away>>;

    /// What children wrote that is not read, to those whom an account looks after now; not of cases that are theirs too, and
    /// not of cases that are barred to them. At most fifty in all: whatever is more follows when those are looked at.
    async fn written_meanwhile(&self, backup: &UserId, now: Timestamp) -> Answer<Vec<WroteMeanwhile>>;
}
