//! Erasing a closed case by two. The accounts are locked first, in the order of their ids, then the case: whoever settles
//! still has the role, and the case is still the one that was asked about.

use super::Archive;
use super::approvals::lock_all;
use super::barred::not_barred_to;
use super::case_lock::{coordinates, lock_case, may_ask};
use super::once_more::once_more;
use super::practice_mark::is_practice;
use super::retention::is_held;
use super::row_macs::{ERASURE, erasure_mac_columns};
use super::upkeep::erase;
use crate::backend::{Row, Sql, values};
use crate::{
    Answer, AuditEntry, Erasure, ErasureAsked, ErasureSettled, Erasures, MOST_APPROVALS, StoreError, WAITS_FOR_A_SECOND,
};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;

fn erasure(row: &Row) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        case: CaseId::from(row.text(0)?),
        by: UserId::from(row.text(3)?),
        asked_at: row.time(4)?,
        until: row.time(5)?,
    })
}

#[async_trait]
impl Erasures for Archive {
    async fn ask_erasure(&self, case: &CaseId, by: &UserId, now: Timestamp, line: &AuditEntry) -> Answer<ErasureAsked> {
        const GIVES_WAY: Sql = "DELETE FROM erasures WHERE case_id = $1 AND (asked_by = $2 OR until <= $3)";
        const WAITS: Sql = "SELECT case_id FROM erasures WHERE case_id = $1";
        const ASK: Sql = "INSERT INTO erasures (case_id, municipality, version, asked_by, asked_at, until)
            VALUES ($1, $2, $3, $4, $5, $6)";
        once_more(|| async {
            let until = now.checked_add(WAITS_FOR_A_SECOND).unwrap_or(Timestamp::MAX);
            let id = case.as_str();
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by]).await?;
            let known = lock_case(&self.core, transaction.as_mut(), id).await?;
            let (Some(account), Some(known)) = (accounts.first(), known) else {
                return Ok(ErasureAsked::Refused);
            };
            // A practice case is removed by its maker alone, and takes no second person's time.
            if known.open || !may_ask(account, &known) || is_practice(transaction.as_mut(), id).await? {
                return Ok(ErasureAsked::Refused);
            }
            if is_held(transaction.as_mut(), id).await? {
                return Ok(ErasureAsked::Held);
            }
            transaction.run(GIVES_WAY, values![id, by.as_str(), now]).await?;
            if !transaction.rows(WAITS, values![id]).await?.is_empty() {
                return Ok(ErasureAsked::Another);
            }
            let values = values![id, &known.municipality, known.version, by.as_str(), now, until];
            transaction.run(ASK, values).await?;
            self.core.put_mac(transaction.as_mut(), &ERASURE, id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(ErasureAsked::Waits)
        })
        .await
    }

    async fn erasures_of(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        now: Timestamp,
    ) -> Answer<Vec<Erasure>> {
        const OF: Sql = concat!(
            "SELECT ",
            erasure_mac_columns!(),
            " FROM erasures e JOIN cases c ON c.id = e.case_id
                WHERE e.municipality = $1 AND e.until > $2 AND c.forgotten = 0",
            not_barred_to!("$4"),
            " ORDER BY e.asked_at LIMIT $3"
        );
        let values = values![municipality.as_str(), now, MOST_APPROVALS, reader.as_str()];
        let rows = self.core.backend.rows(OF, values).await?;
        let holds = |row: &&Row| self.core.mac_holds(&ERASURE, row, 0);
        rows.iter().filter(holds).map(erasure).collect()
    }

    async fn settle_erasure(
        &self,
        case: &CaseId,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<ErasureSettled> {
        const READ: Sql = concat!(
            "SELECT ",
            erasure_mac_columns!(),
            " FROM erasures e WHERE e.case_id = $1 AND e.until > $2"
        );
        const SETTLE: Sql = "DELETE FROM erasures WHERE case_id = $1 AND asked_by = $2 AND asked_at = $3";
        let id = case.as_str();
        let done = once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(READ, values![id, now]).await?;
            let Some(row) = rows.first().filter(|row| self.core.mac_holds(&ERASURE, row, 0)) else {
                return Ok(ErasureSettled::Gone);
            };
            let (waiting, version) = (erasure(row)?, row.count(2)?);
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by, &waiting.by]).await?;
            let known = lock_case(&self.core, transaction.as_mut(), id).await?;
            let of = |user: &UserId| accounts.iter().find(|account| account.id == *user);
            let (Some(who), Some(asker), Some(known)) = (of(by), of(&waiting.by), known) else {
                return Ok(ErasureSettled::Gone);
            };
            if !coordinates(who, &known) || !may_ask(asker, &known) {
                return Ok(ErasureSettled::Gone);
            }
            if *by == waiting.by {
                return Ok(ErasureSettled::Own);
            }
            if approves && (known.open || known.version != version) {
                return Ok(ErasureSettled::Changed);
            }
            if approves && is_held(transaction.as_mut(), id).await? {
                return Ok(ErasureSettled::Held);
            }
            let values = values![id, waiting.by.as_str(), waiting.asked_at];
            // Of two that settle at once one deletes.
            if transaction.run(SETTLE, values).await? == 0 {
                return Ok(ErasureSettled::Gone);
            }
            if approves {
                erase(&self.core, transaction.as_mut(), id).await?;
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(if approves {
                ErasureSettled::Erased
            } else {
                ErasureSettled::Kept
            })
        });
        let done = done.await?;
        if done == ErasureSettled::Erased {
            self.scrub_beside().await;
        }
        Ok(done)
    }

    async fn take_back_erasure(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool> {
        const BACK: Sql = "DELETE FROM erasures WHERE case_id = $1 AND asked_by = $2";
        self.core
            .run_with_line(BACK, values![case.as_str(), by.as_str()], line)
            .await
    }
}
