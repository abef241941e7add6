//! Break-glass.

use super::barred::not_barred_to;
use super::once_more::once_more;
use super::{Archive, StoreCore, notices};
use crate::backend::{Row, values};
use crate::{Answer, AuditEntry, BrokenGlass, GLASS, Grant, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;

/// Identifies the grant within the case; part of its seal place.
pub(super) fn which(user: &str, since: i64) -> String {
    format!("{user}/{since}")
}

/// When a grant ends that was given at `since`, whatever its row says: that much and no more was given.
pub(super) fn ends(since: Timestamp, until: Timestamp) -> Timestamp {
    since.checked_add(GLASS).unwrap_or(since).min(until)
}

impl StoreCore {
    /// The grant under which somebody has a case open now. One whose reason was not sealed for it is none: somebody
    /// wrote it into the database.
    pub(super) async fn grant(
        &self,
        case: &CaseId,
        user: &UserId,
        now: Timestamp,
    ) -> Result<Option<Grant>, StoreError> {
        // One statement reads one moment: the key is the one that sealed the reason.
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key, g.since, g.until, g.sealed
            FROM cases c JOIN grants g ON g.case_id = c.id
            WHERE c.id = $1 AND g.account = $2 AND g.until > $3 AND g.since <= $3 ORDER BY g.since DESC LIMIT 1";
        let rows = self
            .backend
            .rows(READ, values![case.as_str(), user.as_str(), now])
            .await?;
        let Some(row) = rows.first() else { return Ok(None) };
        if row.yes(1)? {
            return Ok(None);
        }
        let key = self.open_case_key(case.as_str(), row)?;
        let (from, until) = (row.time(4)?, ends(row.time(4)?, row.time(5)?));
        let which = which(user.as_str(), row.int(4)?);
        if key.key.open(key.place("grant", &which), row.bytes(6)?).is_err() {
            tracing::error!("a grant was written into the database: it opens nothing");
            return Ok(None);
        }
        Ok((until > now).then(|| Grant {
            case: case.clone(),
            user: user.clone(),
            reason: String::new(),
            from,
            until,
        }))
    }
}

#[async_trait]
impl BrokenGlass for Archive {
    async fn break_glass(&self, case: &CaseId, user: &UserId, reason: &str, audit: &AuditEntry) -> Answer<Grant> {
        const BREAK: &str = "INSERT INTO grants (case_id, account, since, until, sealed) VALUES ($1, $2, $3, $4, $5)";
        const MARK: &str = "UPDATE cases SET glass_broken = glass_broken + 1 WHERE id = $1
            RETURNING municipality, forgotten, key_id, key";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            // This holds the case: its key stays what it is until the transaction ends.
            let rows = transaction.rows(MARK, values![case.as_str()]).await?;
            let row = rows.first().ok_or(StoreError::NotFound)?;
            let key = self.core.open_case_key(case.as_str(), row)?;
            const ACCOUNT: &str = concat!(
                "SELECT a.id FROM accounts a JOIN cases c ON c.municipality = a.municipality
                WHERE c.id = $1 AND a.id = $2 AND a.disabled = 0",
                not_barred_to!("a.id")
            );
            let known = transaction.rows(ACCOUNT, values![case.as_str(), user.as_str()]).await?;
            if known.is_empty() {
                return Err(StoreError::NotFound);
            }
            let from = audit.at;
            let until = from.checked_add(GLASS).unwrap_or(from);
            let which = which(user.as_str(), from.as_millisecond());
            let sealed = key.key.seal(key.place("grant", &which), reason.as_bytes());
            transaction
                .run(BREAK, values![case.as_str(), user.as_str(), from, until, sealed])
                .await?;
            notices::glass_broken(transaction.as_mut(), case.as_str(), user.as_str(), from).await?;
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
        })
        .await
    }

    async fn grants_of(&self, case: &CaseId) -> Answer<Vec<Grant>> {
        // One statement reads one moment: the key is the one that sealed the reasons.
        const READ: &str = "SELECT c.municipality, c.forgotten, c.key_id, c.key, g.account, g.since, g.until, g.sealed
            FROM cases c LEFT JOIN grants g ON g.case_id = c.id WHERE c.id = $1 ORDER BY g.since DESC";
        let rows = self.core.backend.rows(READ, values![case.as_str()]).await?;
        let key = rows.first().ok_or(StoreError::NotFound)?;
        let key = self.core.open_case_key(case.as_str(), key)?;
        let one = |row: &Row| {
            let which = which(row.text(4)?, row.int(5)?);
            let reason = key.key.open(key.place("grant", &which), row.bytes(7)?)?;
            Ok(Grant {
                case: case.clone(),
                user: UserId::from(row.text(4)?),
                reason: String::from_utf8(reason).map_err(|_| StoreError::Sealed("grant"))?,
                from: row.time(5)?,
                until: ends(row.time(5)?, row.time(6)?),
            })
        };
        // Without a grant there is one row, with the key alone.
        rows.iter()
            .filter(|row| row.bytes_or_none(7).is_some())
            .map(one)
            .collect()
    }
}
