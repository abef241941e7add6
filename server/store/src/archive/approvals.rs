//! What takes two people. Accounts are locked first, in the order of their ids, so that whoever settles still has the
//! role, and the account is still the one that was looked at.

use super::accounts::{end_sessions, lock, write_password, write_roles};
use super::sessions::before;
use super::{Archive, factors};
use crate::backend::{Row, Sql, Transaction, values};
use crate::{
    APPROVED_PASSWORD, Account, Accounts, Answer, Approval, Approvals, Asked, AuditEntry, ChosenBy, NewApproval, Role,
    Roles, SETTLED_SHOWN, Settling, StoreError, WAITS_FOR_A_SECOND,
};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use jiff::Timestamp;

/// The columns that [`approval`] reads, in order.
macro_rules! approval_columns {
    () => {
        "id, account, kind, roles, asked_by, asked_at, until, settled_by, settled_at, approved"
    };
}

fn approval(row: &Row) -> Result<Approval, StoreError> {
    let asked = match row.text(2)? {
        "roles" => Asked::Roles(Roles::from_bits(row.small(3)?).0),
        "password" => Asked::Password,
        "factor" => Asked::Factor,
        _ => {
            return Err(StoreError::Database(
                "an approval of a kind this build does not know".into(),
            ));
        }
    };
    Ok(Approval {
        id: row.text(0)?.to_owned(),
        account: UserId::from(row.text(1)?),
        asked,
        by: UserId::from(row.text(4)?),
        asked_at: row.time(5)?,
        until: row.time(6)?,
        settled: match row.text_or_none(7) {
            Some(by) => Some((UserId::from(by), row.time(8)?, row.yes(9)?)),
            None => None,
        },
    })
}

fn kind(asked: Asked) -> (&'static str, u8) {
    match asked {
        Asked::Roles(roles) => ("roles", roles.bits()),
        Asked::Password => ("password", 0),
        Asked::Factor => ("factor", 0),
    }
}

/// Locks two accounts in the order of their ids; returns the first and the second as they were named.
async fn lock_both(
    transaction: &mut dyn Transaction,
    one: &UserId,
    other: &UserId,
) -> Result<(Option<Account>, Option<Account>), StoreError> {
    if one.as_str() <= other.as_str() {
        let first = lock(transaction, one.as_str()).await?;
        Ok((first, lock(transaction, other.as_str()).await?))
    } else {
        let second = lock(transaction, other.as_str()).await?;
        Ok((lock(transaction, one.as_str()).await?, second))
    }
}

#[async_trait]
impl Approvals for Archive {
    async fn ask_approval(&self, asking: &NewApproval, line: &AuditEntry) -> Answer<()> {
        const GIVES_WAY: Sql = "DELETE FROM approvals WHERE account = $1 AND kind = $2 AND settled_by IS NULL";
        const ASK: Sql = "INSERT INTO approvals
            (id, municipality, account, kind, roles, version, asked_by, asked_at, until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let until = asking.now.checked_add(WAITS_FOR_A_SECOND).unwrap_or(Timestamp::MAX);
        let (kind, roles) = kind(asking.asked);
        let account = asking.account.as_str();
        let mut transaction = self.core.backend.begin().await?;
        let known = lock(transaction.as_mut(), account).await?;
        let known = known
            .filter(|account| !account.from_municipality)
            .ok_or(StoreError::NotFound)?;
        transaction.run(GIVES_WAY, values![account, kind]).await?;
        let values = values![
            &asking.id,
            known.municipality.as_str(),
            account,
            kind,
            roles,
            asking.version,
            asking.by.as_str(),
            asking.now,
            until
        ];
        transaction.run(ASK, values).await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(line))
            .await?;
        transaction.commit().await
    }

    async fn approvals_of(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Vec<Approval>> {
        const READ: Sql = concat!(
            "SELECT ",
            approval_columns!(),
            " FROM approvals WHERE municipality = $1 AND asked_at > $2
                AND (settled_at > $3 OR (settled_by IS NULL AND until > $4)) ORDER BY asked_at DESC, id"
        );
        // Settled at the latest when its time to wait was over.
        let asked_since = before(before(now, SETTLED_SHOWN), WAITS_FOR_A_SECOND);
        let values = values![municipality.as_str(), asked_since, before(now, SETTLED_SHOWN), now];
        let rows = self.core.backend.rows(READ, values).await?;
        rows.iter().map(approval).collect()
    }

    async fn settle_approval(
        &self,
        id: &str,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Settling> {
        const READ: Sql = concat!(
            "SELECT ",
            approval_columns!(),
            ", version FROM approvals WHERE id = $1 AND settled_by IS NULL AND until > $2"
        );
        const SETTLE: Sql = "UPDATE approvals SET settled_by = $2, settled_at = $3, approved = $4
            WHERE id = $1 AND settled_by IS NULL";
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(READ, values![id, now]).await?;
        let Some(row) = rows.first() else {
            return Ok(Settling::Gone);
        };
        let (waiting, version) = (approval(row)?, row.count(10)?);
        let (who, account) = lock_both(transaction.as_mut(), by, &waiting.account).await?;
        let (Some(who), Some(account)) = (who, account) else {
            return Ok(Settling::Gone);
        };
        let may = (who.roles.has(Role::Admin) || who.roles.has(Role::Coordinator))
            && !who.disabled
            && who.municipality == account.municipality;
        let asker = self.account(&waiting.by).await?;
        let asks_still = asker.is_some_and(|asker| !asker.disabled && asker.roles.has(Role::Admin));
        if !may || !asks_still {
            return Ok(Settling::Gone);
        }
        if *by == waiting.by || *by == waiting.account {
            return Ok(Settling::Own);
        }
        if approves && matches!(waiting.asked, Asked::Roles(_)) && account.version != version {
            return Ok(Settling::Changed);
        }
        let values = values![id, by.as_str(), now, approves];
        if transaction.run(SETTLE, values).await? == 0 {
            return Ok(Settling::Gone);
        }
        match waiting.asked {
            Asked::Roles(roles) if approves => {
                write_roles(transaction.as_mut(), &account, version, roles).await?;
            }
            Asked::Factor if approves && factors::delete(transaction.as_mut(), account.id.as_str()).await? => {
                end_sessions(transaction.as_mut(), &account.id).await?;
            }
            Asked::Roles(_) | Asked::Factor | Asked::Password => {}
        }
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(line))
            .await?;
        transaction.commit().await?;
        Ok(Settling::Done(Approval {
            settled: Some((by.clone(), now, approves)),
            ..waiting
        }))
    }

    async fn take_back_approval(&self, id: &str, by: &UserId, line: &AuditEntry) -> Answer<bool> {
        const BACK: Sql = "DELETE FROM approvals WHERE id = $1 AND asked_by = $2 AND settled_by IS NULL";
        let mut transaction = self.core.backend.begin().await?;
        if transaction.run(BACK, values![id, by.as_str()]).await? == 0 {
            return Ok(false);
        }
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(line))
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn make_approved_password(
        &self,
        account: &UserId,
        by: &UserId,
        password: &str,
        now: Timestamp,
    ) -> Answer<bool> {
        const USE: Sql = "UPDATE approvals SET used = 1 WHERE account = $1 AND asked_by = $2 AND kind = 'password'
            AND approved = 1 AND used = 0 AND settled_at > $3";
        let mut transaction = self.core.backend.begin().await?;
        lock(transaction.as_mut(), account.as_str()).await?;
        let values = values![account.as_str(), by.as_str(), before(now, APPROVED_PASSWORD)];
        if transaction.run(USE, values).await? == 0 {
            return Ok(false);
        }
        if !write_password(transaction.as_mut(), account, password, ChosenBy::Another(now)).await? {
            return Err(StoreError::NotFound);
        }
        end_sessions(transaction.as_mut(), account).await?;
        transaction.commit().await?;
        Ok(true)
    }
}
