//! Integrations. Accounts are locked first, in the order of their ids, then the integration's row: whoever settles one
//! still has the role, and the row is still the one that was looked at.

use super::Archive;
use super::approvals::lock_all;
use super::once_more::once_more;
use super::row_macs::{INTEGRATION, integration_mac_columns};
use super::token::hash;
use crate::backend::{Row, Sql, values};
use crate::{
    Account, Answer, AuditEntry, INTEGRATIONS_SHOWN, Integration, IntegrationScopes, IntegrationSettled,
    IntegrationToken, Integrations, MOST_INTEGRATIONS, NewIntegration, Role, StoreError,
};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use jiff::Timestamp;

/// The integrations of a municipality.
pub(super) const OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    integration_mac_columns!(),
    " FROM integrations n WHERE n.municipality = $1 ORDER BY n.asked_at DESC LIMIT $2"
);

/// One of a municipality's.
pub(super) const ONE_OF_MUNICIPALITY: Sql = concat!(
    "SELECT ",
    integration_mac_columns!(),
    " FROM integrations n WHERE n.id = $1 AND n.municipality = $2"
);

/// SQL: integration `n` waits, or has not ended, at the moment `$2`.
macro_rules! is_live {
    () => {
        " AND n.revoked_by IS NULL \
         AND ((n.settled_by IS NULL AND n.answer_until > $2) OR (n.approved = 1 AND n.until > $2))"
    };
}

/// Those of a municipality that wait or have not ended.
pub(super) const LIVE: Sql = concat!(
    "SELECT ",
    integration_mac_columns!(),
    " FROM integrations n WHERE n.municipality = $1",
    is_live!(),
    " ORDER BY n.asked_at DESC LIMIT $3"
);

/// Writing a row holds it, in both databases.
const HOLD: Sql = "UPDATE integrations SET scopes = scopes WHERE id = $1";

/// An integration from the columns that its MAC covers.
pub(super) fn integration(row: &Row) -> Result<Integration, StoreError> {
    Ok(Integration {
        id: UserId::from(row.text(0)?),
        municipality: MunicipalityId::from(row.text(1)?),
        name: row.text(2)?.to_owned(),
        has_token: row.bytes_or_none(3).is_some(),
        scopes: IntegrationScopes::from_bits(row.small(4)?),
        by: UserId::from(row.text(5)?),
        asked_at: row.time(6)?,
        answer_until: row.time(7)?,
        until: row.time(8)?,
        settled: match row.text_or_none(9) {
            Some(by) => Some((UserId::from(by), row.time(10)?, row.yes(11)?)),
            None => None,
        },
        revoked: match row.text_or_none(12) {
            Some(by) => Some((UserId::from(by), row.time(13)?)),
            None => None,
        },
    })
}

/// Whether an account looks after the accounts of a municipality.
fn administers(account: &Account, municipality: &MunicipalityId) -> bool {
    !account.disabled && account.municipality == *municipality && account.roles.has(Role::Admin)
}

/// Whether an account may be the second person of a municipality.
fn may_settle(account: &Account, municipality: &MunicipalityId) -> bool {
    let coordinates =
        !account.disabled && account.municipality == *municipality && account.roles.has(Role::Coordinator);
    coordinates || administers(account, municipality)
}

#[async_trait]
impl Integrations for Archive {
    async fn ask_integration(
        &self,
        asking: &NewIntegration,
        token: &IntegrationToken,
        line: &AuditEntry,
    ) -> Answer<bool> {
        // Holds the municipality, so that two who ask at once are counted one after the other.
        const HOLD_ALL: Sql = "UPDATE municipalities SET name = name WHERE id = $1";
        const COUNT: Sql = concat!(
            "SELECT COUNT(*) FROM integrations n WHERE n.municipality = $1",
            is_live!()
        );
        const ASK: Sql = "INSERT INTO integrations
            (id, municipality, name, hash, scopes, asked_by, asked_at, answer_until, until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        once_more(|| async {
            let (id, municipality) = (asking.id.as_str(), asking.municipality.as_str());
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[&asking.by]).await?;
            if !accounts
                .iter()
                .any(|account| administers(account, &asking.municipality))
            {
                return Err(StoreError::NotFound);
            }
            transaction.run(HOLD_ALL, values![municipality]).await?;
            let rows = transaction.rows(COUNT, values![municipality, asking.now]).await?;
            let there = rows.first().map_or(Ok(0), |row| row.count(0))?;
            if there >= u64::from(MOST_INTEGRATIONS) {
                return Ok(false);
            }
            let values = values![
                id,
                municipality,
                &asking.name,
                hash(token.token()),
                asking.scopes.bits(),
                asking.by.as_str(),
                asking.now,
                asking.answer_until(),
                asking.ends()
            ];
            transaction.run(ASK, values).await?;
            self.core.put_mac(transaction.as_mut(), &INTEGRATION, id).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn integrations_of(&self, municipality: &MunicipalityId, now: Timestamp) -> Answer<Vec<Integration>> {
        let (id, most) = (municipality.as_str(), INTEGRATIONS_SHOWN);
        let live = self.core.backend.rows(LIVE, values![id, now, most]).await?;
        let newest = self.core.backend.rows(OF_MUNICIPALITY, values![id, most]).await?;
        let mut all: Vec<Integration> = Vec::new();
        for row in live.iter().chain(&newest) {
            if !self.core.mac_holds(&INTEGRATION, row, 0) {
                continue;
            }
            let one = integration(row)?;
            if all.iter().all(|known| known.id != one.id) {
                all.push(one);
            }
        }
        all.truncate(usize::from(most));
        Ok(all)
    }

    async fn integration_of(&self, municipality: &MunicipalityId, id: &UserId) -> Answer<Option<Integration>> {
        let values = values![id.as_str(), municipality.as_str()];
        let rows = self.core.backend.rows(ONE_OF_MUNICIPALITY, values).await?;
        let row = rows.first().filter(|row| self.core.mac_holds(&INTEGRATION, row, 0));
        row.map(integration).transpose()
    }

    async fn name_of_integration(&self, id: &UserId) -> Answer<Option<String>> {
        const NAME: Sql = "SELECT name FROM integrations WHERE id = $1";
        let rows = self.core.backend.rows(NAME, values![id.as_str()]).await?;
        rows.first().map(|row| row.text(0).map(str::to_owned)).transpose()
    }

    async fn settle_integration(
        &self,
        id: &UserId,
        by: &UserId,
        approves: bool,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<IntegrationSettled> {
        const READ: Sql = concat!(
            "SELECT ",
            integration_mac_columns!(),
            " FROM integrations n WHERE n.id = $1 AND n.settled_by IS NULL AND n.revoked_by IS NULL
                AND n.answer_until > $2"
        );
        const SETTLE: Sql = "UPDATE integrations SET settled_by = $2, settled_at = $3, approved = $4
            WHERE id = $1 AND settled_by IS NULL AND revoked_by IS NULL";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(READ, values![id.as_str(), now]).await?;
            let Some(row) = rows.first().filter(|row| self.core.mac_holds(&INTEGRATION, row, 0)) else {
                return Ok(IntegrationSettled::Gone);
            };
            let waiting = integration(row)?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[by, &waiting.by]).await?;
            let of = |user: &UserId| accounts.iter().find(|account| account.id == *user);
            let (Some(who), Some(asker)) = (of(by), of(&waiting.by)) else {
                return Ok(IntegrationSettled::Gone);
            };
            if !may_settle(who, &waiting.municipality) || !administers(asker, &waiting.municipality) {
                return Ok(IntegrationSettled::Gone);
            }
            if *by == waiting.by {
                return Ok(IntegrationSettled::Own);
            }
            transaction.run(HOLD, values![id.as_str()]).await?;
            if !self
                .core
                .row_holds(transaction.as_mut(), &INTEGRATION, id.as_str())
                .await?
            {
                return Ok(IntegrationSettled::Gone);
            }
            let values = values![id.as_str(), by.as_str(), now, approves];
            // Of two that settle at once one writes.
            if transaction.run(SETTLE, values).await? == 0 {
                return Ok(IntegrationSettled::Gone);
            }
            self.core
                .put_mac(transaction.as_mut(), &INTEGRATION, id.as_str())
                .await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(IntegrationSettled::Done)
        })
        .await
    }

    async fn revoke_integration(
        &self,
        municipality: &MunicipalityId,
        id: &UserId,
        by: &UserId,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool> {
        const REVOKE: Sql = "UPDATE integrations SET revoked_by = $3, revoked_at = $4
            WHERE id = $1 AND municipality = $2 AND revoked_by IS NULL";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            transaction.run(HOLD, values![id.as_str()]).await?;
            // An altered row opens nothing, and gets no MAC in passing.
            if !self
                .core
                .row_holds(transaction.as_mut(), &INTEGRATION, id.as_str())
                .await?
            {
                return Ok(false);
            }
            let values = values![id.as_str(), municipality.as_str(), by.as_str(), now];
            if transaction.run(REVOKE, values).await? == 0 {
                return Ok(false);
            }
            self.core
                .put_mac(transaction.as_mut(), &INTEGRATION, id.as_str())
                .await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn integration_by(&self, token: &IntegrationToken) -> Answer<Option<Integration>> {
        const READ: Sql = concat!(
            "SELECT ",
            integration_mac_columns!(),
            " FROM integrations n WHERE n.hash = $1"
        );
        let rows = self.core.backend.rows(READ, values![hash(token.token())]).await?;
        let row = rows.first().filter(|row| self.core.mac_holds(&INTEGRATION, row, 0));
        row.map(integration).transpose()
    }
}
