//! How long closed cases stay: a municipality's rule, cases that are kept back, and lists that two people let go (decision
//! 0062).

use super::{Answer, AuditEntry, CaseRow, Seek};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use domain::retention::Months;
use jiff::Timestamp;

/// The most cases that go at once.
pub const MOST_IN_A_RUN: usize = 100;

/// How long a municipality keeps closed cases here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRule {
    /// For so many months after they last changed.
    pub months: Months,
    /// Who set it.
    pub set_by: UserId,
    /// When.
    pub set_at: Timestamp,
}

/// A case that is kept back from being erased.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldCase {
    /// Who keeps it back.
    pub by: UserId,
    /// Since when.
    pub since: Timestamp,
    /// Why, in their words.
    pub reason: String,
}

/// Without the reason: it may be about a child.
impl std::fmt::Debug for HeldCase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HeldCase({}, {})", self.by, self.since)
    }
}

/// How long closed cases stay, and which are kept back.
#[async_trait]
pub trait Retention {
    /// A municipality's rule; `None` where it has none, and nothing is due to go.
    async fn retention_rule(&self, municipality: &MunicipalityId) -> Answer<Option<RetentionRule>>;

    /// Sets the rule, or takes it away. A list that waits for a second person falls.
    async fn set_retention_rule(
        &self,
        municipality: &MunicipalityId,
        rule: Option<&RetentionRule>,
        line: &AuditEntry,
    ) -> Answer<()>;

    /// Closed cases of a municipality that last changed before a moment, the longest ago first: none that is kept back,
    /// practice, or barred to the reader. At most 500.
    async fn cases_over(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        changed_before: Timestamp,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<CaseRow>>;

    /// Keeps a case back, as its adviser or a coordinator of its municipality. Returns whether it was theirs to do and was
    /// not done before; else nothing is written.
    async fn hold_case(
        &self,
        case: &CaseId,
        by: &UserId,
        reason: &str,
        now: Timestamp,
        line: &AuditEntry,
    ) -> Answer<bool>;

    /// Lets a case go again that was kept back, as whoever might keep it back. Returns whether it was.
    async fn let_case_go(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool>;

    /// Who keeps a case back, and why; `None` where nobody does.
    async fn held_case(&self, case: &CaseId) -> Answer<Option<HeldCase>>;
}

/// A list of cases that somebody asks to let go.
#[derive(Clone, Debug)]
pub struct NewRetentionRun {
    /// Whose cases.
    pub municipality: MunicipalityId,
    /// The rule, as whoever asks saw it.
    pub months: Months,
    /// The cases, each with the version that was looked at: one at least, and at most [`MOST_IN_A_RUN`].
    pub cases: Vec<(CaseId, u64)>,
    /// Who asks.
    pub by: UserId,
    /// When.
    pub now: Timestamp,
}

/// A list that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRun {
    /// The rule it was made by.
    pub months: Months,
    /// The cases, each with the version that was looked at.
    pub cases: Vec<(CaseId, u64)>,
    /// Who asked.
    pub by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it waits: [`WAITS_FOR_A_SECOND`](crate::WAITS_FOR_A_SECOND).
    pub until: Timestamp,
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunAsked {
    /// It waits for a second person.
    Waits,
    /// Somebody else asked before, and that waits.
    Another,
    /// Whoever asks is no coordinator of the municipality, the rule is another one, or the list holds no case or too many.
    Refused,
}

/// What a second person says to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunVerdict<'a> {
    /// All of it stays.
    No,
    /// Of the list these go, each with the version that was seen: nobody says yes to what they did not see (decision 0067).
    Yes(&'a [(CaseId, u64)]),
}

/// What came of settling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunSettled {
    /// These are gone.
    Erased {
        /// How many went.
        gone: u64,
        /// How many stayed: they were changed, opened, kept back or barred since they were asked about, the journal lacks a
        /// paper of theirs, whoever said yes did not see them, or they are gone already.
        stayed: u64,
    },
    /// All stay, and nothing waits any more.
    Kept,
    /// Nothing waits: somebody settled it, it was taken back or ran out, the rule changed, or whoever asked may not any more.
    Gone,
    /// Whoever asked cannot say yes.
    Own,
}

/// Letting cases go, by two. One list waits for a municipality.
#[async_trait]
pub trait RetentionRuns {
    /// Asks to let cases go, as a coordinator of their municipality.
    async fn ask_retention_run(&self, asking: &NewRetentionRun, line: &AuditEntry) -> Answer<RunAsked>;

    /// The list that waits in a municipality.
    async fn retention_run(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Option<RetentionRun>>;

    /// Settles it as `by`, who has to be a coordinator of the municipality and not who asked. A yes erases each case that
    /// both have seen and that is as it was, with a line of its own and one that certifies how many went: `line` with what
    /// it says filled in.
    async fn settle_retention_run(
        &self,
        municipality: &MunicipalityId,
        by: &UserId,
        verdict: RunVerdict<'_>,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<RunSettled>;

    /// Takes back what one asked for; returns whether it waited.
    async fn take_back_retention_run(
        &self,
        municipality: &MunicipalityId,
        by: &UserId,
        line: &AuditEntry,
    ) -> Answer<bool>;
}
