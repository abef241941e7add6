//! Break-glass.

use super::Archive;
use crate::backend::{Row, values};
use crate::{Answer, AuditEntry, BrokenGlass, GLASS, Grant, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};

/// Identifies the grant within the case; part of its seal place.
fn which(user: &str, since: i64) -> String {
    format!("{user}/{since}")
}

#[async_trait]
impl BrokenGlass for Archive {
    async fn break_glass(&self, case: &CaseId, user: &UserId, reason: &str, audit: &AuditEntry) -> Answer<Grant> {
        const BREAK: &str = "INSERT INTO grants (case_id, account, since, until, sealed) VALUES ($1, $2, $3, $4, $5)";
        let key = self.core.case_key(case.as_str()).await?;
        let account = "SELECT id FROM accounts WHERE id = $1 AND municipality = $2 AND disabled = 0";
        let known = self
            .core
            .backend
            .rows(account, values![user.as_str(), &key.municipality])
            .await?;
        if known.is_empty() {
            return Err(StoreError::NotFound);
        }
        let from = audit.at;
        let until = from.checked_add(GLASS).unwrap_or(from);
        let which = which(user.as_str(), from.as_millisecond());
        let sealed = key.key.seal(key.place("grant", &which), reason.as_bytes());
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run(BREAK, values![case.as_str(), user.as_str(), from, until, sealed])
            .await?;
        let mark = "UPDATE cases SET glass_broken = glass_broken + 1 WHERE id = $1";
        transaction.run(mark, values![case.as_str()]).await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
            .await?;
        transaction.commit().await?;
        Ok(Grant {
            case: case.clone(),
            user: user.clone(),
            reason: reason.to_owned(),
            from,
            until,
        })
    }

    async fn grants_of(&self, case: &CaseId) -> Answer<Vec<Grant>> {
        const READ: &str = "SELECT account, since, until, sealed FROM grants WHERE case_id = $1 ORDER BY since DESC";
        let key = self.core.case_key(case.as_str()).await?;
        let rows = self.core.backend.rows(READ, values![case.as_str()]).await?;
        let one = |row: &Row| {
            let which = which(row.text(0)?, row.int(1)?);
            let reason = key.key.open(key.place("grant", &which), row.bytes(3)?)?;
            Ok(Grant {
                case: case.clone(),
                user: UserId::from(row.text(0)?),
                reason: String::from_utf8(reason).map_err(|_| StoreError::Sealed("grant"))?,
                from: row.time(1)?,
                until: row.time(2)?,
            })
        };
        rows.iter().map(one).collect()
    }
}
