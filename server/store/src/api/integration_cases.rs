//! What an integration sees of its municipality's cases (decision 0061), and what it says of papers: under which number one lies, or
//! that the journal does not take it.
//!
//! Here there is no case that was erased, none that is practice, and none that is barred to anybody: whoever a case is
//! barred to may be somebody who works in the system that asks.

use super::{Answer, AuditEntry, CaseRow, Seek};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId, MunicipalityId, UserId};
use domain::filing::Sidecar;
use jiff::Timestamp;

/// A page of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntegrationPage {
    /// The cases, last changed last.
    pub rows: Vec<CaseRow>,
    /// Where the next page begins; `None` if there is none now. A page may be short and still have a next one.
    pub next: Option<Seek>,
}

/// Under which number a paper lies in the municipality's own journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The paper.
    pub paper: DocumentId,
    /// Its case.
    pub case: CaseId,
    /// Which integration said so.
    pub integration: UserId,
    /// The number.
    pub number: String,
    /// When it was said.
    pub at: Timestamp,
}

/// What came of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptGiven {
    /// It is kept.
    Kept,
    /// The same number was kept before; nothing was written.
    Before(Receipt),
    /// Another number was kept before, and stays; nothing was written.
    Another,
}

/// What came of taking receipts back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptsBack {
    /// So many were taken back.
    Taken(u64),
    /// The integration's token opens something: it would give them again. Nothing was written.
    Open,
    /// There is no such integration in the municipality.
    Gone,
}

/// That the municipality's own journal does not take a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRefusal {
    /// The paper and its case, as they would be told beside it ([`Outbox`](super::Outbox)).
    pub sidecar: Sidecar,
    /// Why, for the adviser. Words of another system, sealed with the case.
    pub reason: String,
    /// When it was said.
    pub at: Timestamp,
}

/// What came of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalGiven {
    /// It is kept, in place of an earlier reason if there was one.
    Kept,
    /// The same reason was kept before, at that time; nothing was written.
    Before(Timestamp),
    /// The journal has the paper, by a delivery or a receipt; nothing was written.
    Filed,
}

/// What an integration sees.
#[async_trait]
pub trait IntegrationCases {
    /// Open or closed cases of a municipality in the order of their last change, `limit` at most 500. A case that changes
    /// comes again, at the end.
    async fn cases_for_integration(
        &self,
        municipality: &MunicipalityId,
        open: bool,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<IntegrationPage>;

    /// Whether an integration of the municipality sees a case.
    async fn integration_sees(&self, municipality: &MunicipalityId, case: &CaseId) -> Answer<bool>;

    /// The case of a paper, if an integration of the municipality sees it.
    async fn case_of_paper(&self, municipality: &MunicipalityId, paper: &DocumentId) -> Answer<Option<CaseId>>;

    /// The receipts of a case's papers.
    async fn receipts_of(&self, case: &CaseId) -> Answer<Vec<Receipt>>;

    /// Keeps a receipt, once for each paper, with its line; of two at once one is kept. Where the paper lies in the outbox it
    /// is accepted by that, and is not delivered any more.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if the case has no such paper.
    async fn give_receipt(&self, receipt: &Receipt, line: &AuditEntry) -> Answer<ReceiptGiven>;

    /// Takes back the receipts that an integration gave, all of them or those since a moment; one whose token opens something is
    /// to be revoked first. A paper that waited in the outbox until its receipt came waits there again, and is delivered; what
    /// the journal took by a delivery stands. The line is written if there was any, and says how many.
    async fn take_receipts_back(
        &self,
        municipality: &MunicipalityId,
        integration: &UserId,
        since: Option<Timestamp>,
        line: &AuditEntry,
    ) -> Answer<ReceiptsBack>;

    /// Keeps that the journal does not take a paper, with its line. The paper is refused as if the outbox had been answered so, also
    /// where it was never laid there: it stands among the case's [`filings_of`](super::Outbox::filings_of), and
    /// [`file_again`](super::Outbox::file_again) takes it back. What was under way settles nothing then.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if the case has no such paper,
    /// [`StoreError::Erased`](crate::StoreError::Erased) if there is no case any more.
    async fn give_refusal(&self, refusal: &PaperRefusal, line: &AuditEntry) -> Answer<RefusalGiven>;
}
