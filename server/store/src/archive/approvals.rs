//! What takes two people. Accounts are locked first, in the order of their ids, so that whoever settles still has the
//! role, and the account is still the one that was looked at.

use super::accounts::{end_sessions, lock, write_disabled, write_password, write_roles};
use super::begun::before;
use super::{Archive, factors};
use crate::backend::{Row, Sql, Transaction, values};
use crate::{
    APPROVED_PASSWORD, Account, Answer, Approval, Approvals, Asked, AuditEntry, ChosenBy, MOST_APPROVALS, NewApproval,
    Role, Roles, SETTLED_SHOWN, Settling, StoreError, WAITS_FOR_A_SECOND,
};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use jiff::Timestamp;

/// The columns that [`approval`] reads, in order.
macro_rules! approval_columns {
    () => {
        "id, account, kind, roles, asked_by, asked_at, until, settled_by, settled_at, approved, used"
    };
}

/// What waits in a municipality, and what was settled lately.
pub(super) const OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    approval_columns!(),
    " FROM approvals WHERE municipality = $1 AND asked_at > $2
        AND (settled_at > $3 OR (settled_by IS NULL AND until > $4)) ORDER BY asked_at DESC LIMIT $5"
);

fn approval(row: &Row) -> Result<Approval, StoreError> {
    let asked = match row.text(2)? {
        "roles" => Asked::Roles(Roles::from_bits(row.small(3)?).0),
        "password" => Asked::Password,
        "factor" => Asked::Factor,
        "open" => Asked::Open,
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
        used: row.yes(10)?,
    })
}

fn kind(asked: Asked) -> (&'static str, u8) {
    match asked {
        Asked::Roles(roles) => ("roles", roles.bits()),
        Asked::Password => ("password", 0),
        Asked::Factor => ("factor", 0),
        Asked::Open => ("open", 0),
    }
}

/// Locks accounts in the order of their ids; returns those that there are.
async fn lock_all(transaction: &mut dyn Transaction, users: [&UserId; 3]) -> Result<Vec<Account>, StoreError> {
    let mut ids = users.map(UserId::as_str).to_vec();
    ids.sort_unstable();
    ids.dedup();
    let mut accounts = Vec::new();
    for id in ids {
        accounts.extend(lock(transaction, id).await?);
    }
    Ok(accounts)
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
        // Settled at the latest when its time to wait was over.
        let asked_since = before(before(now, SETTLED_SHOWN), WAITS_FOR_A_SECOND);
        let values = values![
            municipality.as_str(),
            asked_since,
            before(now, SETTLED_SHOWN),
            now,
            MOST_APPROVALS
        ];
        let rows = self.core.backend.rows(OF_MUNICIPALITY, values).await?;
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
        const VOID: Sql = "UPDATE given_passwords SET given_at = 0 WHERE account = $1";
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(READ, values![id, now]).await?;
        let Some(row) = rows.first() else {
            return Ok(Settling::Gone);
        };
        let (waiting, version) = (approval(row)?, row.count(11)?);
        let accounts = lock_all(transaction.as_mut(), [by, &waiting.account, &waiting.by]).await?;
        let of = |user: &UserId| accounts.iter().find(|account| account.id == *user).cloned();
        let (Some(who), Some(account), Some(asker)) = (of(by), of(&waiting.account), of(&waiting.by)) else {
            return Ok(Settling::Gone);
        };
        let may = (who.roles.has(Role::Admin) || who.roles.has(Role::Coordinator))
            && !who.disabled
            && who.municipality == account.municipality;
        let asks_still = !asker.disabled && asker.roles.has(Role::Admin);
        if !may || !asks_still {
            return Ok(Settling::Gone);
        }
        if *by == waiting.by || *by == waiting.account {
            return Ok(Settling::Own);
        }
        let as_it_was = matches!(waiting.asked, Asked::Roles(_) | Asked::Open);
        if approves && as_it_was && account.version != version {
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
            Asked::Factor if approves => {
                factors::delete(transaction.as_mut(), account.id.as_str()).await?;
                // A password that one person gave beside the phone was no way in. Without the phone it would be.
                transaction.run(VOID, values![account.id.as_str()]).await?;
                end_sessions(transaction.as_mut(), &account.id).await?;
            }
            Asked::Open if approves => {
                write_disabled(transaction.as_mut(), &account.id, false).await?;
            }
            Asked::Roles(_) | Asked::Factor | Asked::Password | Asked::Open => {}
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
        line: &AuditEntry,
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
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(line))
            .await?;
        transaction.commit().await?;
        Ok(true)
    }
}
