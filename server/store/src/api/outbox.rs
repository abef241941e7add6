//! Papers on their way into the municipality's own journal. A paper is laid here with the change that made it
//! ([`Change::outbox`](super::Change::outbox)), and delivered at least once, under one key, by whichever server is there.

use super::{Answer, AuditEntry, CaseRow, Paper};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId, MunicipalityId, UserId};
use domain::filing::Sidecar;
use jiff::Timestamp;

/// How far a paper has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilingState {
    /// It waits to be delivered, for the first time or again.
    Pending,
    /// The journal has it: it said so when the paper was delivered, or gave a receipt for it
    /// ([`give_receipt`](super::IntegrationCases::give_receipt)).
    Accepted,
    /// The journal does not take it, and somebody has to do something about it.
    Refused,
}

impl FilingState {
    /// Every state, with the name it is stored under.
    pub const ALL: [(FilingState, &'static str); 3] = [
        (FilingState::Pending, "pending"),
        (FilingState::Accepted, "accepted"),
        (FilingState::Refused, "refused"),
    ];

    /// Its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let mut all = FilingState::ALL.into_iter();
        all.find(|(state, _)| *state == self).map_or("", |(_, name)| name)
    }

    /// The state with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<FilingState> {
        let mut all = FilingState::ALL.into_iter();
        all.find(|(_, known)| *known == name).map(|(state, _)| state)
    }
}

/// A paper in the outbox, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// What is told of the paper; its key is the paper's id.
    pub sidecar: Sidecar,
    /// How far it has come.
    pub state: FilingState,
    /// How often a delivery was begun. A system that fetched the paper and refused it has tried too; 0 of a refused paper that was never
    /// laid here.
    pub tries: u64,
    /// When it was laid here.
    pub made_at: Timestamp,
    /// When the journal answered; `None` while it waits.
    pub settled_at: Option<Timestamp>,
    /// What the journal answered: its receipt, or its reason. Words of another system, sealed with the case.
    pub answer: Option<String>,
}

/// How many papers of a case were laid out for the journal, and the journal does not have: whoever erases the case loses them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotFiled {
    /// So many wait to be delivered.
    pub waits: u64,
    /// So many the journal refused.
    pub refused: u64,
}

impl NotFiled {
    /// All of them.
    #[must_use]
    pub fn count(self) -> u64 {
        self.waits + self.refused
    }
}

/// A paper that somebody has taken to deliver, until their lease ends.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// Its case.
    pub case: CaseId,
    /// What is told of it.
    pub sidecar: Sidecar,
    /// The paper as it was kept.
    pub paper: Paper,
    /// Since when every answer was that nobody is let in; `None` where the last was another, or there was none.
    pub shut_since: Option<Timestamp>,
    /// Which delivery this is, from 1. Only the latest may settle the paper.
    pub attempt: u64,
}

/// How a delivery ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The journal has it, with its receipt if it gave one.
    Accepted(Option<String>),
    /// The journal does not take it, and why.
    Refused(String),
    /// Nobody answered as they should: again, and not before this moment.
    Later(Timestamp),
    /// Nobody was let in: again, as above.
    Shut {
        /// Not before this moment.
        until: Timestamp,
        /// Since when, without another answer in between.
        since: Timestamp,
    },
}

/// The outbox.
#[async_trait]
pub trait Outbox {
    /// Takes the paper of a municipality that has waited longest, until `until`: nobody else gets it before then. `None` if
    /// none waits. A case that is barred to anybody, a practice case and an erased one give nothing.
    async fn take_parcel(
        &self,
        municipality: &MunicipalityId,
        now: Timestamp,
        until: Timestamp,
    ) -> Answer<Option<Parcel>>;

    /// Settles a delivery, with its line of the log where the paper has arrived or was refused. False if somebody else has
    /// taken the paper since, because the lease ran out, if a receipt came for it meanwhile, or if the case was erased:
    /// nothing is written then.
    async fn settle_parcel(&self, parcel: &Parcel, settled: &Settled, line: &AuditEntry) -> Answer<bool>;

    /// The papers of a case in the outbox, the latest first.
    async fn filings_of(&self, case: &CaseId) -> Answer<Vec<Filing>>;

    /// How many papers of a case the journal lacks. Nothing is unsealed for it.
    async fn not_filed(&self, case: &CaseId) -> Answer<NotFiled>;

    /// The cases of a municipality with papers that were refused, the latest first, at most fifty; without those that are
    /// barred to the reader. `changed_at` is when the latest was refused.
    async fn refused_filings(&self, municipality: &MunicipalityId, reader: &UserId) -> Answer<Vec<CaseRow>>;

    /// How many cases these are, however many are listed.
    async fn refused_cases(&self, municipality: &MunicipalityId, reader: &UserId) -> Answer<u64>;

    /// Lays out again whatever was refused of a municipality, but for cases that are barred to the reader; each as
    /// [`file_again`](Self::file_again) does. Gives how many papers; the line is written if there was any, and says how many.
    async fn file_all_again(&self, municipality: &MunicipalityId, reader: &UserId, line: &AuditEntry) -> Answer<u64>;

    /// Lays papers of a case that were refused out again: one, or all of them. One that was never laid, and that a system of the
    /// municipality refused ([`give_refusal`](super::IntegrationCases::give_refusal)), is refused no more, and is there for that system
    /// as before. Gives how many; the line is written if there was any.
    async fn file_again(&self, case: &CaseId, paper: Option<&DocumentId>, line: &AuditEntry) -> Answer<u64>;
}
