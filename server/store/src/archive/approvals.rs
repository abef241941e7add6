//! What takes two people. Accounts are locked first, in the order of their ids, so that whoever settles still has the
//! role, and the account is still the one that was looked at.

use super::account_rows::{end_sessions, lock, write_disabled, write_password, write_roles};
use super::begun::before;
use super::once_more::once_more;
use super::row_macs::{ACCOUNT, APPROVAL, approval_mac_columns};
use super::{Archive, StoreCore, factor_rows};
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
        "p.id, p.account, p.kind, p.roles, p.asked_by, p.asked_at, p.until, p.settled_by, p.settled_at, p.approved, p.used"
    };
}

/// How many those are.
const COLUMNS: usize = 11;

/// What waits in a municipality, and what was settled lately.
pub(super) const OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    approval_columns!(),
    ", ",
    approval_mac_columns!(),
    " FROM approvals p WHERE p.municipality = $1 AND p.asked_at > $2
        AND (p.settled_at > $3 OR (p.settled_by IS NULL AND p.until > $4)) ORDER BY p.asked_at DESC LIMIT $5"
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
pub(super) async fn lock_all(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    users: &[&UserId],
) -> Result<Vec<Account>, StoreError> {
    let mut ids: Vec<&str> = users.iter().map(|user| user.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut accounts = Vec::new();
    for id in ids {
        accounts.extend(lock(core, transaction, id).await?);
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
        once_more(|| async {
            let until = asking.now.checked_add(WAITS_FOR_A_SECOND).unwrap_or(Timestamp::MAX);
            let (kind, roles) = kind(asking.asked);
            let account = asking.account.as_str();
            let mut transaction = self.core.backend.begin().await?;
            let known = lock(&self.core, transaction.as_mut(), account).await?;
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
            self.core.put_mac(transaction.as_mut(), &APPROVAL, &asking.id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
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
        let holds = |row: &&Row| self.core.mac_holds(&APPROVAL, row, COLUMNS);
        rows.iter().filter(holds).map(approval).collect()
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
            ", ",
            approval_mac_columns!(),
            ", p.version FROM approvals p WHERE p.id = $1 AND p.settled_by IS NULL AND p.until > $2"
        );
        const SETTLE: Sql = "UPDATE approvals SET settled_by = $2, settled_at = $3, approved = $4
            WHERE id = $1 AND settled_by IS NULL";
        const VOID: Sql = "UPDATE given_passwords SET given_at = 0 WHERE account = $1";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(READ, values![id, now]).await?;
            let Some(row) = rows.first().filter(|row| self.core.mac_holds(&APPROVAL, row, COLUMNS)) else {
                return Ok(Settling::Gone);
            };
            let (waiting, version) = (approval(row)?, row.count(COLUMNS + APPROVAL.width())?);
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by, &waiting.account, &waiting.by]).await?;
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
            // Of two that settle at once one writes.
            if transaction.run(SETTLE, values).await? == 0 {
                return Ok(Settling::Gone);
            }
            self.core.put_mac(transaction.as_mut(), &APPROVAL, id).await?;
            match waiting.asked {
                Asked::Roles(roles) if approves => {
                    write_roles(&self.core, transaction.as_mut(), &account, version, roles).await?;
                }
                Asked::Factor if approves => {
                    factor_rows::delete(&self.core, transaction.as_mut(), account.id.as_str()).await?;
                    // A password that one person gave beside the phone was no way in. Without the phone it would be.
                    transaction.run(VOID, values![account.id.as_str()]).await?;
                    self.core
                        .put_mac(transaction.as_mut(), &ACCOUNT, account.id.as_str())
                        .await?;
                    end_sessions(transaction.as_mut(), &account.id).await?;
                }
                Asked::Open if approves => {
                    write_disabled(&self.core, transaction.as_mut(), &account.id, false).await?;
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
        })
        .await
    }

    async fn take_back_approval(&self, id: &str, by: &UserId, line: &AuditEntry) -> Answer<bool> {
        const BACK: Sql = "DELETE FROM approvals WHERE id = $1 AND asked_by = $2 AND settled_by IS NULL";
        self.core.run_with_line(BACK, values![id, by.as_str()], line).await
    }

    async fn make_approved_password(
        &self,
        account: &UserId,
        by: &UserId,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool> {
        const APPROVED: Sql = "SELECT id FROM approvals WHERE account = $1 AND asked_by = $2 AND kind = 'password'
            AND approved = 1 AND used = 0 AND settled_at > $3";
        const USE: Sql = "UPDATE approvals SET used = 1 WHERE id = $1 AND used = 0";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            lock(&self.core, transaction.as_mut(), account.as_str()).await?;
            let values = values![account.as_str(), by.as_str(), before(now, APPROVED_PASSWORD)];
            let rows = transaction.rows(APPROVED, values).await?;
            let mut given = None;
            for row in &rows {
                if self
                    .core
                    .row_holds(transaction.as_mut(), &APPROVAL, row.text(0)?)
                    .await?
                {
                    given = Some(row.text(0)?);
                    break;
                }
            }
            let Some(id) = given else { return Ok(false) };
            if transaction.run(USE, values![id]).await? == 0 {
                return Ok(false);
            }
            self.core.put_mac(transaction.as_mut(), &APPROVAL, id).await?;
            if !write_password(
                &self.core,
                transaction.as_mut(),
                account,
                password,
                ChosenBy::Another(now),
            )
            .await?
            {
                return Err(StoreError::NotFound);
            }
            end_sessions(transaction.as_mut(), account).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }
}
