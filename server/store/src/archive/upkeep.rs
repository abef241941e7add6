//! Operator tasks: key rotation, erasing a case, closing. Backup and restore have their
//! own files.

use super::row_macs::{ACCOUNT, CASE};
use super::{Archive, StoreCore, account_rows, accounts, lists, rights, rotation, scrubs};
use crate::backend::{Sql, Transaction, values};
use crate::seal::{BackupIdentities, BackupRecipient};
use crate::{
    Account, Answer, AuditEntry, BackedUp, DataKeysChanged, ListPlan, Rotated, StoreError, Swept, Traces, Upgrade,
    Upkeep, Vitals,
};
use async_trait::async_trait;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use std::path::Path;

/// Deletes whatever is left of cases that are tombstones.
pub(super) const ERASE_STONES: [Sql; 18] = [
    "DELETE FROM desks WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM agenda WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM events WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM receipts WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM papers WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM outbox WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM drafts WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM drawings WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM personal WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM grants WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM searches WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM notices WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM siblings WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM siblings WHERE sibling IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM practice WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM holds WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "DELETE FROM ways_seen WHERE case_id IN (SELECT id FROM cases WHERE forgotten = 1)",
    "UPDATE cases SET open = 0, adviser = '', second = '' WHERE forgotten = 1",
];

/// Erases a case: its key, its contents and all that was opened for it. A tombstone with its id stays.
pub(super) async fn erase(core: &StoreCore, transaction: &mut dyn Transaction, id: &str) -> Result<(), StoreError> {
    const TOMBSTONE: Sql = "UPDATE cases SET forgotten = 1, open = 0, adviser = '', second = '', key_id = '',
            key = $2, label = $2, sealed = $2
        WHERE id = $1 AND forgotten = 0";
    const ERASE: [Sql; 21] = [
        "DELETE FROM desks WHERE case_id = $1",
        "DELETE FROM agenda WHERE case_id = $1",
        "DELETE FROM events WHERE case_id = $1",
        "DELETE FROM receipts WHERE case_id = $1",
        "DELETE FROM papers WHERE case_id = $1",
        "DELETE FROM outbox WHERE case_id = $1",
        "DELETE FROM drafts WHERE case_id = $1",
        "DELETE FROM drawings WHERE case_id = $1",
        "DELETE FROM personal WHERE case_id = $1",
        "DELETE FROM grants WHERE case_id = $1",
        "DELETE FROM sessions WHERE child_case = $1",
        "DELETE FROM cards WHERE case_id = $1",
        "DELETE FROM erasures WHERE case_id = $1",
        "DELETE FROM barred WHERE case_id = $1",
        "DELETE FROM searches WHERE case_id = $1",
        "DELETE FROM notices WHERE case_id = $1",
        "DELETE FROM siblings WHERE case_id = $1 OR sibling = $1",
        "DELETE FROM practice WHERE case_id = $1",
        "DELETE FROM holds WHERE case_id = $1",
        "DELETE FROM cases_read WHERE case_id = $1",
        "DELETE FROM ways_seen WHERE case_id = $1",
    ];
    if transaction.run(TOMBSTONE, values![id, Vec::new()]).await? == 0 {
        let known = transaction
            .rows("SELECT id FROM cases WHERE id = $1", values![id])
            .await?;
        return Err(if known.is_empty() {
            StoreError::NotFound
        } else {
            StoreError::Erased
        });
    }
    for statement in ERASE {
        transaction.run(statement, values![id]).await?;
    }
    scrubs::owe(transaction).await?;
    core.put_mac(transaction, &CASE, id).await
}

/// Whether the store holds no data yet.
pub(super) async fn is_empty(transaction: &mut dyn Transaction) -> Result<bool, StoreError> {
    // Texts alone, published before anybody was there, are told to nobody.
    const ANYTHING: &str = "SELECT id FROM municipalities
        UNION ALL SELECT municipality FROM audit WHERE act <> 'content-changed' LIMIT 1";
    Ok(transaction.rows(ANYTHING, values![]).await?.is_empty())
}

#[async_trait]
impl Upkeep for Archive {
    async fn ready(&self) -> Answer<()> {
        self.core.fit_to_serve().await
    }

    async fn is_empty(&self) -> Answer<bool> {
        is_empty(self.core.backend.snapshot().await?.as_mut()).await
    }

    async fn backup(&self, to: &Path, recipients: &[BackupRecipient], now: Timestamp) -> Answer<BackedUp> {
        self.write_backup(to, recipients, now).await
    }

    async fn restore(&self, from: &Path, identities: &BackupIdentities) -> Answer<BackedUp> {
        self.read_backup(from, identities).await
    }

    async fn upgrade(&self) -> Answer<Upgrade> {
        self.upgrade_now().await
    }

    async fn finish_upgrade(&self, audit: &AuditEntry) -> Answer<()> {
        self.finish(audit).await
    }

    async fn rotate_keys(&self, audit: &AuditEntry) -> Answer<Rotated> {
        self.rotate(None, audit).await
    }

    async fn rotate_keys_to(&self, fingerprint: &str, audit: &AuditEntry) -> Answer<Rotated> {
        self.rotate(Some(fingerprint), audit).await
    }

    async fn change_data_keys(&self, audit: &AuditEntry) -> Answer<DataKeysChanged> {
        self.seal_anew(None, audit).await
    }

    async fn change_data_keys_to(&self, fingerprint: &str, audit: &AuditEntry) -> Answer<DataKeysChanged> {
        self.seal_anew(Some(fingerprint), audit).await
    }

    async fn drop_idle_keys(&self) -> Answer<usize> {
        let mut transaction = self.core.backend.begin().await?;
        let before = self.core.hold_key_file(transaction.as_mut()).await?;
        if rotation::under_way(transaction.as_mut()).await?.is_some() {
            return Err(StoreError::KeysChanging);
        }
        self.core.set_keys(before.clone());
        let needed = self.needed_keys().await?;
        let kept = before.keeping(&needed)?;
        transaction.commit().await?;
        let dropped = before.ids().count() - kept.ids().count();
        self.core.set_keys(kept);
        Ok(dropped)
    }

    async fn erase_case(&self, case: &CaseId, audit: &AuditEntry) -> Answer<Traces> {
        const HOLD_CASE: Sql = "UPDATE cases SET forgotten = forgotten WHERE id = $1";
        let mut transaction = self.core.backend.begin().await?;
        // Whoever keeps it back at the same time waits, or was first.
        transaction.run(HOLD_CASE, values![case.as_str()]).await?;
        if super::retention::is_held(transaction.as_mut(), case.as_str()).await? {
            return Err(StoreError::Held);
        }
        erase(&self.core, transaction.as_mut(), case.as_str()).await?;
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(audit))
            .await?;
        transaction.commit().await?;
        Ok(self.core.scrub_and_tell().await)
    }

    async fn scrub(&self) -> Answer<()> {
        self.core.scrub().await
    }

    async fn believe_account(&self, name: &str, audit: &AuditEntry) -> Answer<Account> {
        const OF: Sql = "SELECT id FROM accounts WHERE name = $1";
        let mut transaction = self.core.backend.begin().await?;
        let rows = transaction.rows(OF, values![accounts::plain(name)]).await?;
        let user = UserId::from(rows.first().ok_or(StoreError::NotFound)?.text(0)?);
        account_rows::hold(transaction.as_mut(), user.as_str()).await?;
        self.core.put_mac(transaction.as_mut(), &ACCOUNT, user.as_str()).await?;
        let account = account_rows::lock(&self.core, transaction.as_mut(), user.as_str()).await?;
        let account = account.ok_or(StoreError::NotFound)?;
        account_rows::end_sessions(transaction.as_mut(), &user).await?;
        rights::end_of_account(transaction.as_mut(), user.as_str()).await?;
        let line = AuditEntry {
            municipality: Some(account.municipality.clone()),
            what: Some(format!("{user}:believed")),
            ..audit.clone()
        };
        self.core
            .write_lines(transaction.as_mut(), std::slice::from_ref(&line))
            .await?;
        transaction.commit().await?;
        Ok(account)
    }

    async fn sweep(&self, now: Timestamp) -> Answer<Swept> {
        self.sweep_now(now).await
    }

    async fn vitals(&self) -> Answer<Vitals> {
        const BACKED_UP: Sql = "SELECT at FROM audit WHERE act = 'backed-up' ORDER BY at DESC LIMIT 1";
        let rows = self.core.backend.rows(BACKED_UP, values![]).await?;
        let (filings_waiting, filings_refused) = self.filings_open().await?;
        let due = self.core.backend.rows(scrubs::HOW_MANY, values![]).await?;
        let (connections, idle) = self.core.backend.connections();
        Ok(Vitals {
            connections,
            idle,
            log_queue: self.writer.waiting(),
            backed_up_at: rows.first().map(|row| row.time(0)).transpose()?,
            filings_waiting,
            filings_refused,
            scrubs_due: due.first().map_or(Ok(0), |row| row.count(0))?,
        })
    }

    async fn list_plans(&self) -> Answer<Vec<ListPlan>> {
        let of_adviser = || values!["", 0i64, 1i64, 0i64, "", 0i64, 50i64];
        let of_team = || values!["", 1i64, 0i64, 1i64, 0i64, "", 0i64, 50i64, ""];
        let of_cases = || values!["", 1i64, 0i64, "", 50i64, ""];
        let lists = [
            ("agenda of an adviser", lists::AGENDA_OF, of_adviser()),
            ("agenda of a municipality", lists::AGENDA_OF_TEAM, of_team()),
            ("cases of an adviser", lists::CASES_OF_ADVISER, of_cases()),
            ("cases of a municipality", lists::CASES_OF_MUNICIPALITY, of_cases()),
            ("cases nobody has", lists::CASES_UNASSIGNED, of_cases()),
            (
                "brothers and sisters of a case",
                super::siblings::OF_CASE,
                values!["", ""],
            ),
            (
                "brothers and sisters of an adviser's cases",
                super::siblings::AMONG,
                values![""],
            ),
            ("notices of somebody", super::notices::UNREAD, values!["", "came"]),
            ("cases that left somebody", super::notices::GONE_UNREAD, values![""]),
            ("papers that wait to be filed", super::outbox::WAITS, values!["", 1i64]),
            (
                "how much is new for somebody",
                super::morning::NEWS,
                values!["", 5i64, 6i64, 0i64, 1i64, 1i64],
            ),
            (
                "what a first page needs",
                super::morning::MORNING,
                values!["", 5i64, 6i64, 0i64, 1i64, 1i64, 0i64, 0i64, 1i64],
            ),
            ("whom somebody looks after", super::away::OF_BACKUP, values!["", 0i64]),
            (
                "what children wrote to one who is away",
                super::away::WRITTEN,
                values!["", 5i64, 0i64, 1i64, ""],
            ),
            (
                "cases a search looks through",
                super::wide_searches::LOOKED_THROUGH,
                values!["", 0i64, "", 50i64, ""],
            ),
            (
                "how many cases somebody has",
                lists::CASES_COUNTED,
                values!["", 1i64, ""],
            ),
            (
                "how much is due for somebody",
                lists::DUE_COUNTED,
                values!["", 1i64, 0i64, 1i64, ""],
            ),
            (
                "the log of a case",
                super::audit::AUDIT_OF_CASE,
                values!["", 1i64, 50i64],
            ),
            (
                "approvals of a municipality",
                super::approvals::OF_MUNICIPALITY,
                values!["", 0i64, 0i64, 0i64, 50i64],
            ),
            (
                "a log from its end",
                super::audit::BACKWARDS,
                values!["", 1i64, 50i64, ""],
            ),
            ("a log from a line on", super::audit::FORWARDS, values!["", 1i64, 50i64]),
            (
                "what somebody did at the doors",
                super::audit::AUDIT_BY,
                values!["", 1i64, 50i64, ""],
            ),
            (
                "what was done to an account",
                super::audit::AUDIT_ABOUT,
                values!["", 1i64, 50i64, ""],
            ),
            ("practice of somebody", super::practice_mark::OF_ACCOUNT, values![""]),
            (
                "cases an integration sees",
                super::integration_cases::CASES,
                values!["", 1i64, 0i64, "", 50i64],
            ),
            (
                "integrations of a municipality",
                super::integrations::OF_MUNICIPALITY,
                values!["", 50i64],
            ),
            (
                "integrations that open something",
                super::integrations::LIVE,
                values!["", 0i64, 50i64],
            ),
            ("receipts of a case", super::integration_cases::RECEIPTS_OF, values![""]),
            ("drafts of somebody", super::drafts::DRAFTS_OF, values![""]),
            (
                "cases whose time is over",
                super::retention::OVER,
                values!["", 0i64, 0i64, "", 50i64, ""],
            ),
            ("accounts of a municipality", super::accounts::ACCOUNTS_OF, values![""]),
            ("wordings of a file", super::wordings::OF_FILE, values!["", ""]),
            ("wordings that wait", super::wordings::WAITING, values![""]),
            ("wordings settled", super::wordings::SETTLED, values!["", 50i64]),
            (
                "personal sentences elsewhere",
                super::personal::ELSEWHERE,
                values!["", Vec::new(), ""],
            ),
        ];
        let mut plans = Vec::new();
        for (list, statement, values) in lists {
            plans.push(ListPlan {
                list,
                plan: self.core.backend.plan(statement, values).await?,
            });
        }
        Ok(plans)
    }

    async fn close(&self) {
        self.writer.stop().await;
        self.core.backend.close().await;
    }
}
