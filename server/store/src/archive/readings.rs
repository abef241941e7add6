//! Readings. The row of an account is held until a case is counted, so that no two servers count past each other.

use super::Archive;
use super::once_more::once_more;
use super::throttle::window_begins;
use crate::backend::{Sql, values};
use crate::{Answer, MOST_READ, READING_WINDOW, Readings, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

#[async_trait]
impl Readings for Archive {
    async fn opens(&self, user: &UserId, case: &CaseId, now: Timestamp, proved: Option<Timestamp>) -> Answer<bool> {
        const OPENED: Sql = "SELECT c.since FROM cases_read c
                JOIN readings r ON r.account = c.account AND r.since = c.since
            WHERE c.account = $1 AND c.case_id = $2 AND r.since > $3";
        // Makes the row, or begins another window when the last is over.
        const HOLD: Sql = "INSERT INTO readings (account, since, proofs, proved_at) VALUES ($1, $2, 0, 0)
            ON CONFLICT (account) DO UPDATE SET
                proofs = CASE WHEN readings.since > $3 THEN readings.proofs ELSE 0 END,
                proved_at = CASE WHEN readings.since > $3 THEN readings.proved_at ELSE 0 END,
                since = CASE WHEN readings.since > $3 THEN readings.since ELSE excluded.since END
            RETURNING since, proofs, proved_at";
        const COUNTED: Sql = "SELECT COUNT(*) FROM cases_read WHERE account = $1 AND since = $2 AND case_id <> $3";
        const PROOF: Sql = "UPDATE readings SET proofs = proofs + 1, proved_at = $2 WHERE account = $1";
        const COUNT: Sql = "INSERT INTO cases_read (account, case_id, since) VALUES ($1, $2, $3)
            ON CONFLICT (account, case_id) DO UPDATE SET since = excluded.since";
        once_more(|| async {
            let (account, id, begins) = (user.as_str(), case.as_str(), window_begins(now, READING_WINDOW));
            // Most visits end here, and write nothing.
            let opened = self.core.backend.rows(OPENED, values![account, id, begins]).await?;
            if !opened.is_empty() {
                return Ok(true);
            }
            let mut transaction = self.core.backend.begin().await?;
            let held = transaction.rows(HOLD, values![account, now, begins]).await?;
            let row = held.first().ok_or(StoreError::NotFound)?;
            let (since, proofs, proved_at) = (row.time(0)?, row.count(1)?, row.int(2)?);
            let counted = transaction.rows(COUNTED, values![account, since, id]).await?;
            let counted = counted.first().ok_or(StoreError::NotFound)?.count(0)?;
            if counted >= u64::from(MOST_READ) * (1 + proofs) {
                match proved.filter(|proved| proved.as_millisecond() > proved_at) {
                    Some(proved) => transaction.run(PROOF, values![account, proved]).await?,
                    None => return Ok(false),
                };
            }
            transaction.run(COUNT, values![account, id, since]).await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }
}
