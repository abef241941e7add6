//! What an integration sees of its municipality's cases, and the receipts and refusals it gives.

use super::Archive;
use super::barred::barred_to_nobody;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::outbox::{arrived, refused};
use super::practice_mark::no_practice;
use super::row_macs::{CASE, case_mac_columns};
use crate::backend::{Row, Sql, values};
use crate::{
    Answer, AuditEntry, IntegrationCases, IntegrationPage, PaperRefusal, Receipt, ReceiptGiven, ReceiptsBack,
    RefusalGiven, Seek, StoreError,
};
use async_trait::async_trait;
use domain::event::{CaseId, DocumentId, MunicipalityId, UserId};
use jiff::Timestamp;

/// Maximum rows in a page.
const LONGEST_PAGE: u16 = 500;

/// The open or closed cases of a municipality, in the order of their last change.
pub(super) const CASES: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = $2 AND (c.changed_at, c.id) > ($3, $4)",
    no_practice!(),
    barred_to_nobody!(),
    " ORDER BY c.changed_at, c.id LIMIT $5"
);

/// The receipts of a case's papers.
pub(super) const RECEIPTS_OF: Sql =
    "SELECT paper_id, case_id, integration, number, at FROM receipts WHERE case_id = $1 ORDER BY paper_id";

fn receipt(row: &Row) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        paper: DocumentId(row.text(0)?.to_owned()),
        case: CaseId::from(row.text(1)?),
        integration: UserId::from(row.text(2)?),
        number: row.text(3)?.to_owned(),
        at: row.time(4)?,
    })
}

/// A paper of a case.
const PAPER: Sql = "SELECT id FROM papers WHERE id = $1 AND case_id = $2";

#[async_trait]
impl IntegrationCases for Archive {
    async fn cases_for_integration(
        &self,
        municipality: &MunicipalityId,
        open: bool,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<IntegrationPage> {
        let (at, case) = after.map_or((i64::MIN, ""), |seek| (seek.at.as_millisecond(), seek.case.as_str()));
        let limit = limit.clamp(1, LONGEST_PAGE);
        let values = values![municipality.as_str(), open, at, case, limit];
        let rows = self.core.backend.rows(CASES, values).await?;
        let full = rows.len() == usize::from(limit);
        // The last row as it was read: what is not believed is passed over, and reading goes on behind it.
        let next = match rows.last() {
            Some(last) if full => Some(Seek {
                at: last.time(1)?,
                case: CaseId::from(last.text(2)?),
                number: 0,
            }),
            _ => None,
        };
        let rows = self.case_rows(rows, Whose::Municipality(municipality.as_str()))?;
        Ok(IntegrationPage { rows, next })
    }

    async fn integration_sees(&self, municipality: &MunicipalityId, case: &CaseId) -> Answer<bool> {
        const READ: Sql = concat!(
            "SELECT ",
            case_mac_columns!(),
            " FROM cases c WHERE c.id = $1 AND c.municipality = $2 AND c.forgotten = 0",
            no_practice!(),
            barred_to_nobody!()
        );
        let values = values![case.as_str(), municipality.as_str()];
        let rows = self.core.backend.rows(READ, values).await?;
        Ok(rows.first().is_some_and(|row| self.core.mac_holds(&CASE, row, 0)))
    }

    async fn case_of_paper(&self, municipality: &MunicipalityId, paper: &DocumentId) -> Answer<Option<CaseId>> {
        const READ: Sql = "SELECT case_id FROM papers WHERE id = $1";
        let rows = self.core.backend.rows(READ, values![paper.as_str()]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let case = CaseId::from(row.text(0)?);
        Ok(self.integration_sees(municipality, &case).await?.then_some(case))
    }

    async fn receipts_of(&self, case: &CaseId) -> Answer<Vec<Receipt>> {
        let rows = self.core.backend.rows(RECEIPTS_OF, values![case.as_str()]).await?;
        rows.iter().map(receipt).collect()
    }

    async fn give_receipt(&self, given: &Receipt, line: &AuditEntry) -> Answer<ReceiptGiven> {
        // Holds the case: whoever erases it meanwhile erases the receipt too.
        const HOLD_CASE: Sql = "UPDATE cases SET forgotten = 0 WHERE id = $1 AND forgotten = 0";
        const KEEP: Sql = "INSERT INTO receipts (paper_id, case_id, integration, number, at)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (paper_id) DO NOTHING";
        const KEPT: Sql = "SELECT paper_id, case_id, integration, number, at FROM receipts WHERE paper_id = $1";
        once_more(|| async {
            let (paper, case) = (given.paper.as_str(), given.case.as_str());
            let mut transaction = self.core.backend.begin().await?;
            if transaction.run(HOLD_CASE, values![case]).await? == 0
                || transaction.rows(PAPER, values![paper, case]).await?.is_empty()
            {
                return Err(StoreError::NotFound);
            }
            let values = values![paper, case, given.integration.as_str(), &given.number, given.at];
            if transaction.run(KEEP, values).await? == 0 {
                let rows = transaction.rows(KEPT, values![paper]).await?;
                let kept = receipt(rows.first().ok_or(StoreError::NotFound)?)?;
                return Ok(if kept.number == given.number {
                    ReceiptGiven::Before(kept)
                } else {
                    ReceiptGiven::Another
                });
            }
            arrived(transaction.as_mut(), paper, given.at).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(ReceiptGiven::Kept)
        })
        .await
    }

    async fn take_receipts_back(
        &self,
        municipality: &MunicipalityId,
        integration: &UserId,
        since: Option<Timestamp>,
        line: &AuditEntry,
    ) -> Answer<ReceiptsBack> {
        let (municipality, integration) = (municipality.as_str(), integration.as_str());
        self.receipts_back(municipality, integration, since, line).await
    }

    async fn give_refusal(&self, given: &PaperRefusal, line: &AuditEntry) -> Answer<RefusalGiven> {
        const RECEIPT: Sql = "SELECT paper_id FROM receipts WHERE paper_id = $1";
        once_more(|| async {
            let (paper, case) = (given.sidecar.key.as_str(), given.sidecar.case.as_str());
            let mut transaction = self.core.backend.begin().await?;
            // Holds the case: its key stays what it is, and nobody erases it or gives a receipt meanwhile.
            let (key, _) = self.core.case_key_held(transaction.as_mut(), case).await?;
            if transaction.rows(PAPER, values![paper, case]).await?.is_empty() {
                return Err(StoreError::NotFound);
            }
            if !transaction.rows(RECEIPT, values![paper]).await?.is_empty() {
                return Ok(RefusalGiven::Filed);
            }
            let came = refused(transaction.as_mut(), &key, given).await?;
            if came == RefusalGiven::Kept {
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                    .await?;
                transaction.commit().await?;
            }
            Ok(came)
        })
        .await
    }
}
