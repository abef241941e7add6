//! Brothers and sisters: two rows for each pointer, one from either end. They open no door: whoever follows one has the right
//! to both cases by their rows, or does not see it.

use super::Archive;
use super::approvals::lock_all;
use super::barred::not_barred_to;
use super::case_lock::lock_case;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::practice_mark::is_practice;
use super::row_macs::case_mac_columns;
use crate::backend::{Sql, Transaction, values};
use crate::{Answer, AuditEntry, CaseRow, Linked, MOST_SIBLINGS, Role, Siblings, StoreError};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};

/// The brothers and sisters of a case.
pub(super) const OF_CASE: Sql = concat!(
    "SELECT c.open, c.changed_at, ",
    case_columns!(),
    " FROM siblings s JOIN desks own ON own.adviser = $2 AND own.case_id = s.case_id
    JOIN desks d ON d.adviser = $2 AND d.case_id = s.sibling JOIN cases c ON c.id = d.case_id
    WHERE s.case_id = $1 AND c.forgotten = 0",
    not_barred_to!("$2"),
    " LIMIT 50"
);

/// The pointers among an adviser's cases.
pub(super) const AMONG: Sql = "SELECT s.case_id, s.sibling
    FROM desks own JOIN siblings s ON s.case_id = own.case_id JOIN desks d ON d.adviser = $1 AND d.case_id = s.sibling
    WHERE own.adviser = $1";

impl Archive {
    /// Holds two cases, if both are of one municipality and assigned to an adviser.
    async fn hold_both(
        &self,
        transaction: &mut dyn Transaction,
        cases: [&CaseId; 2],
        by: &UserId,
    ) -> Result<bool, StoreError> {
        let [one, other] = cases;
        if one == other {
            return Ok(false);
        }
        let accounts = lock_all(&self.core, transaction, &[by]).await?;
        let Some(account) = accounts
            .first()
            .filter(|it| !it.disabled && it.roles.has(Role::Adviser))
        else {
            return Ok(false);
        };
        // Two who link at once hold the cases in the same order.
        for case in [one.min(other), one.max(other)] {
            let Some(held) = lock_case(&self.core, transaction, case.as_str()).await? else {
                return Ok(false);
            };
            if held.municipality != account.municipality.as_str() || !held.is_assigned_to(by) {
                return Ok(false);
            }
            // A child that does not exist is nobody's brother or sister.
            if is_practice(transaction, case.as_str()).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

#[async_trait]
impl Siblings for Archive {
    async fn link_siblings(&self, cases: [&CaseId; 2], by: &UserId, lines: &[AuditEntry]) -> Answer<Linked> {
        const COUNT: Sql = "SELECT COUNT(*) FROM siblings WHERE case_id = $1";
        const LINK: Sql = "INSERT INTO siblings (case_id, sibling) VALUES ($1, $2), ($2, $1) ON CONFLICT DO NOTHING";
        once_more(|| async {
            let [one, other] = cases.map(CaseId::as_str);
            let mut transaction = self.core.backend.begin().await?;
            if !self.hold_both(transaction.as_mut(), cases, by).await? {
                return Ok(Linked::Refused);
            }
            if transaction.run(LINK, values![one, other]).await? == 0 {
                return Ok(Linked::Already);
            }
            for case in [one, other] {
                let rows = transaction.rows(COUNT, values![case]).await?;
                if rows.first().map_or(Ok(0), |row| row.count(0))? > MOST_SIBLINGS {
                    return Ok(Linked::TooMany);
                }
            }
            self.core.write_lines(transaction.as_mut(), lines).await?;
            transaction.commit().await?;
            Ok(Linked::Done)
        })
        .await
    }

    async fn part_siblings(&self, cases: [&CaseId; 2], by: &UserId, lines: &[AuditEntry]) -> Answer<Linked> {
        const PART: Sql =
            "DELETE FROM siblings WHERE (case_id = $1 AND sibling = $2) OR (case_id = $2 AND sibling = $1)";
        once_more(|| async {
            let [one, other] = cases.map(CaseId::as_str);
            let mut transaction = self.core.backend.begin().await?;
            if !self.hold_both(transaction.as_mut(), cases, by).await? {
                return Ok(Linked::Refused);
            }
            if transaction.run(PART, values![one, other]).await? == 0 {
                return Ok(Linked::Already);
            }
            self.core.write_lines(transaction.as_mut(), lines).await?;
            transaction.commit().await?;
            Ok(Linked::Done)
        })
        .await
    }

    async fn siblings_of(&self, case: &CaseId, reader: &UserId) -> Answer<Vec<CaseRow>> {
        let values = values![case.as_str(), reader.as_str()];
        let rows = self.core.backend.rows(OF_CASE, values).await?;
        self.case_rows(rows, Whose::Adviser(reader.as_str()))
    }

    async fn siblings_among(&self, adviser: &UserId) -> Answer<Vec<(CaseId, CaseId)>> {
        let rows = self.core.backend.rows(AMONG, values![adviser.as_str()]).await?;
        rows.iter()
            .map(|row| Ok((CaseId::from(row.text(0)?), CaseId::from(row.text(1)?))))
            .collect()
    }
}
