//! Receipts of an integration that ended are taken back: what a stolen key said, or a program with a fault, is said no more.

use super::Archive;
use super::integrations::{ONE_OF_MUNICIPALITY, integration};
use super::once_more::once_more;
use super::row_macs::INTEGRATION;
use crate::backend::{Sql, values};
use crate::{Answer, AuditEntry, ReceiptsBack};
use jiff::Timestamp;

impl Archive {
    pub(super) async fn receipts_back(
        &self,
        municipality: &str,
        id: &str,
        since: Option<Timestamp>,
        line: &AuditEntry,
    ) -> Answer<ReceiptsBack> {
        // What a receipt settled has its moment and no answer of the journal (`outbox::arrived`).
        const WAITS_AGAIN: Sql = "UPDATE outbox SET state = 'pending', leased_until = 0, settled_at = 0
            WHERE state = 'accepted' AND answer IS NULL AND id IN
                (SELECT r.paper_id FROM receipts r
                WHERE r.integration = $1 AND r.at >= $2 AND r.at = outbox.settled_at)";
        // One that was given between the two stays with what it settled.
        const TAKE_BACK: Sql = "DELETE FROM receipts WHERE integration = $1 AND at >= $2 AND NOT EXISTS
            (SELECT 1 FROM outbox o WHERE o.id = receipts.paper_id AND o.state = 'accepted'
                AND o.answer IS NULL AND o.settled_at = receipts.at)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(ONE_OF_MUNICIPALITY, values![id, municipality]).await?;
            let Some(row) = rows.first() else {
                return Ok(ReceiptsBack::Gone);
            };
            // An altered row opens nothing.
            if self.core.mac_holds(&INTEGRATION, row, 0) && integration(row)?.opens(line.at) {
                return Ok(ReceiptsBack::Open);
            }
            let since = since.unwrap_or(Timestamp::MIN);
            transaction.run(WAITS_AGAIN, values![id, since]).await?;
            let count = transaction.run(TAKE_BACK, values![id, since]).await?;
            if count > 0 {
                let what = line.what.as_deref().unwrap_or_default();
                let line = AuditEntry {
                    what: Some(format!("{what}:{count}")),
                    ..line.clone()
                };
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(&line))
                    .await?;
                transaction.commit().await?;
            }
            Ok(ReceiptsBack::Taken(count))
        })
        .await
    }
}
