//! How long closed cases stay, and which are kept back. The reason is sealed with the case's key, as that of broken glass
//! is, and goes with the case. Nothing is erased here: see `retention_runs.rs`.

use super::Archive;
use super::approvals::lock_all;
use super::barred::not_barred_to;
use super::case_lock::{lock_case, may_ask};
use super::keys::CaseKey;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::practice_mark::no_practice;
use super::row_macs::case_mac_columns;
use crate::backend::{Row, Sql, Transaction, values};
use crate::{Answer, AuditEntry, CaseRow, HeldCase, Retention, RetentionRule, Seek, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, MunicipalityId, UserId};
use domain::retention::Months;
use jiff::Timestamp;

/// Rows of one page at most.
const LONGEST_PAGE: u16 = 500;

/// Closed cases that have not changed for long, in the order in which they last did.
pub(super) const OVER: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM cases c
    WHERE c.municipality = $1 AND c.forgotten = 0 AND c.open = 0 AND c.changed_at < $2
        AND (c.changed_at, c.id) > ($3, $4)
        AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.case_id = c.id)",
    no_practice!(),
    not_barred_to!("$6"),
    " ORDER BY c.changed_at, c.id LIMIT $5"
);

/// Reads the rule of a municipality.
pub(super) const RULE: Sql = "SELECT months, set_by, set_at FROM retention_rules WHERE municipality = $1";

/// The rule in the rows of [`RULE`].
pub(super) fn rule(rows: &[Row]) -> Result<Option<RetentionRule>, StoreError> {
    let Some(row) = rows.first() else { return Ok(None) };
    Ok(Some(RetentionRule {
        months: months(row, 0)?,
        set_by: UserId::from(row.text(1)?),
        set_at: row.time(2)?,
    }))
}

/// A number of months in a row.
pub(super) fn months(row: &Row, column: usize) -> Result<Months, StoreError> {
    let months = u16::try_from(row.count(column)?).ok().and_then(Months::new);
    months.ok_or_else(|| StoreError::Database("a rule of no number of months".into()))
}

/// Whether a case is kept back.
pub(super) async fn is_held(transaction: &mut dyn Transaction, case: &str) -> Result<bool, StoreError> {
    const READ: Sql = "SELECT account FROM holds WHERE case_id = $1";
    Ok(!transaction.rows(READ, values![case]).await?.is_empty())
}

/// Seals the reason of a case that is kept back with the case's new key.
pub(super) async fn hold_anew(
    transaction: &mut dyn Transaction,
    old: &CaseKey,
    new: &CaseKey,
) -> Result<(), StoreError> {
    const READ: Sql = "SELECT sealed FROM holds WHERE case_id = $1";
    const PUT: Sql = "UPDATE holds SET sealed = $2 WHERE case_id = $1";
    for row in transaction.rows(READ, values![&old.case]).await? {
        let reason = zeroize::Zeroizing::new(old.key.open(old.place("hold", ""), row.bytes(0)?)?);
        let sealed = new.key.seal(new.place("hold", ""), &reason);
        transaction.run(PUT, values![&old.case, sealed]).await?;
    }
    Ok(())
}

#[async_trait]
impl Retention for Archive {
    async fn retention_rule(&self, municipality: &MunicipalityId) -> Answer<Option<RetentionRule>> {
        rule(&self.core.backend.rows(RULE, values![municipality.as_str()]).await?)
    }

    async fn set_retention_rule(
        &self,
        municipality: &MunicipalityId,
        rule: Option<&RetentionRule>,
        line: &AuditEntry,
    ) -> Answer<()> {
        const UNSET: Sql = "DELETE FROM retention_rules WHERE municipality = $1";
        const SET: Sql = "INSERT INTO retention_rules (municipality, months, set_by, set_at) VALUES ($1, $2, $3, $4)";
        const FALLS: Sql = "DELETE FROM retention_runs WHERE municipality = $1";
        once_more(|| async {
            let id = municipality.as_str();
            let mut transaction = self.core.backend.begin().await?;
            // Of two who set it at once, the second waits here.
            self.core.municipality_held(transaction.as_mut(), id).await?;
            transaction.run(UNSET, values![id]).await?;
            transaction.run(FALLS, values![id]).await?;
            if let Some(rule) = rule {
                let values = values![id, rule.months.get(), rule.set_by.as_str(), rule.set_at];
                transaction.run(SET, values).await?;
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
    }

    async fn cases_over(
        &self,
        municipality: &MunicipalityId,
        reader: &UserId,
        changed_before: Timestamp,
        after: Option<&Seek>,
        limit: u16,
    ) -> Answer<Vec<CaseRow>> {
        let (at, case) = after.map_or((i64::MIN, ""), |seek| (seek.at.as_millisecond(), seek.case.as_str()));
        let limit = limit.min(LONGEST_PAGE);
        let values = values![municipality.as_str(), changed_before, at, case, limit, reader.as_str()];
        let rows = self.core.backend.rows(OVER, values).await?;
        self.case_rows(rows, Whose::Municipality(municipality.as_str()))
    }

    async fn hold_case(
        &self,
        case: &CaseId,
        by: &UserId,
        reason: &str,
        now: Timestamp,
        line: &AuditEntry,
    ) -> Answer<bool> {
        const KEEP: Sql = "INSERT INTO holds (case_id, account, at, sealed) VALUES ($1, $2, $3, $4)";
        once_more(|| async {
            let id = case.as_str();
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by]).await?;
            let known = lock_case(&self.core, transaction.as_mut(), id).await?;
            let (Some(account), Some(known)) = (accounts.first(), known) else {
                return Ok(false);
            };
            if !may_ask(account, &known) || is_held(transaction.as_mut(), id).await? {
                return Ok(false);
            }
            let (key, _) = self.core.case_key_held(transaction.as_mut(), id).await?;
            let sealed = key.key.seal(key.place("hold", ""), reason.as_bytes());
            transaction.run(KEEP, values![id, by.as_str(), now, sealed]).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn let_case_go(&self, case: &CaseId, by: &UserId, line: &AuditEntry) -> Answer<bool> {
        const GO: Sql = "DELETE FROM holds WHERE case_id = $1";
        once_more(|| async {
            let id = case.as_str();
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by]).await?;
            let known = lock_case(&self.core, transaction.as_mut(), id).await?;
            let (Some(account), Some(known)) = (accounts.first(), known) else {
                return Ok(false);
            };
            if !may_ask(account, &known) || transaction.run(GO, values![id]).await? == 0 {
                return Ok(false);
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn held_case(&self, case: &CaseId) -> Answer<Option<HeldCase>> {
        // One statement reads one moment: the key is the one that sealed the reason.
        const READ: Sql = "SELECT c.municipality, c.forgotten, c.key_id, c.key, h.account, h.at, h.sealed
            FROM cases c JOIN holds h ON h.case_id = c.id WHERE c.id = $1 AND c.forgotten = 0";
        let rows = self.core.backend.rows(READ, values![case.as_str()]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let key = self.core.open_case_key(case.as_str(), row)?;
        let reason = key.key.open(key.place("hold", ""), row.bytes(6)?)?;
        Ok(Some(HeldCase {
            by: UserId::from(row.text(4)?),
            since: row.time(5)?,
            reason: String::from_utf8(reason).map_err(|_| StoreError::Sealed("hold"))?,
        }))
    }
}
