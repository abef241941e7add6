//! Practice cases. A row opens a door: whoever has it removes the case alone, where any other takes two people. So it carries
//! a MAC, and one that somebody wrote by hand removes nothing.

use super::Archive;
use super::account_rows::hold;
use super::once_more::once_more;
use super::practice_mark::OF_ACCOUNT;
use super::row_macs::PRACTICE;
use super::upkeep::erase;
use crate::backend::{Sql, values};
use crate::{Answer, AuditEntry, Opened, Practice, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};

const OPEN_GUIDE: Sql = "DELETE FROM guide_closed WHERE account = $1";

#[async_trait]
impl Practice for Archive {
    async fn open_practice(&self, by: &UserId, opened: &Opened) -> Answer<CaseId> {
        const KEEP: Sql = "INSERT INTO practice (case_id, account) VALUES ($1, $2)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            // Of two presses at once the second waits here, and finds what the first has opened.
            if !hold(transaction.as_mut(), by.as_str()).await? {
                return Err(StoreError::NotFound);
            }
            transaction.run(OPEN_GUIDE, values![by.as_str()]).await?;
            let rows = transaction.rows(OF_ACCOUNT, values![by.as_str()]).await?;
            if let Some(row) = rows.first() {
                let case = CaseId::from(row.text(0)?);
                transaction.commit().await?;
                return Ok(case);
            }
            self.core.open_one(transaction.as_mut(), opened).await?;
            let case = opened.id.as_str();
            transaction.run(KEEP, values![case, by.as_str()]).await?;
            self.core.put_mac(transaction.as_mut(), &PRACTICE, case).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(&opened.audit))
                .await?;
            transaction.commit().await?;
            Ok(opened.id.clone())
        })
        .await
    }

    async fn practice_of(&self, account: &UserId) -> Answer<Option<CaseId>> {
        let rows = self.core.backend.rows(OF_ACCOUNT, values![account.as_str()]).await?;
        rows.first().map(|row| row.text(0).map(CaseId::from)).transpose()
    }

    async fn remove_practice(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool> {
        const OWN: Sql = "SELECT case_id FROM practice WHERE case_id = $1 AND account = $2";
        let id = case.as_str();
        let done = once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            if !hold(transaction.as_mut(), by.as_str()).await? {
                return Ok(false);
            }
            let own = !transaction.rows(OWN, values![id, by.as_str()]).await?.is_empty();
            if !own || !self.core.row_holds(transaction.as_mut(), &PRACTICE, id).await? {
                return Ok(false);
            }
            erase(&self.core, transaction.as_mut(), id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        });
        let done = done.await?;
        if done {
            self.scrub_beside().await;
        }
        Ok(done)
    }

    async fn set_guide(&self, account: &UserId, closed: bool) -> Answer<()> {
        const CLOSE: Sql = "INSERT INTO guide_closed (account) VALUES ($1) ON CONFLICT DO NOTHING";
        once_more(|| async {
            let statement = if closed { CLOSE } else { OPEN_GUIDE };
            let mut transaction = self.core.backend.begin().await?;
            transaction.run(statement, values![account.as_str()]).await?;
            transaction.commit().await
        })
        .await
    }

    async fn guide_is_closed(&self, account: &UserId) -> Answer<bool> {
        const READ: Sql = "SELECT account FROM guide_closed WHERE account = $1";
        Ok(!self
            .core
            .backend
            .rows(READ, values![account.as_str()])
            .await?
            .is_empty())
    }
}
