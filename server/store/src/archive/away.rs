//! Who is away, and which colleague looks meanwhile. Nothing here opens a case.

use super::Archive;
use super::approvals::lock_all;
use super::barred::not_barred_to;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::projection::class_number;
use super::row_macs::case_mac_columns;
use crate::backend::{Row, Sql, values};
use crate::{Absences, Answer, AuditEntry, Away, Role, WroteMeanwhile};
use async_trait::async_trait;
use domain::agenda::DueClass;
use domain::event::UserId;
use jiff::Timestamp;

/// Whom an account looks after.
pub(super) const OF_BACKUP: Sql = "SELECT w.account, w.backup, w.since, w.until FROM away w
    JOIN accounts a ON a.id = w.account JOIN accounts b ON b.id = w.backup
    WHERE w.backup = $1 AND w.since <= $2 AND w.until > $2 AND a.municipality = b.municipality
    LIMIT 50";

/// What children wrote to somebody, in cases that are not the reader's.
pub(super) const WRITTEN: Sql = concat!(
    "SELECT c.open, a.at, ",
    case_columns!(),
    " FROM agenda a JOIN cases c ON c.id = a.case_id
    WHERE a.adviser = $1 AND a.class = $2 AND a.at >= $3 AND a.at < $4 AND a.kind = 'question'
        AND c.adviser <> $5 AND c.second <> $5",
    not_barred_to!("$5"),
    " LIMIT 50"
);

/// The most that a colleague is told of what children wrote; of each who is away, [`WRITTEN`] gives no more either.
const TOLD: usize = 50;

fn away(row: &Row) -> Answer<Away> {
    Ok(Away {
        account: UserId::from(row.text(0)?),
        backup: UserId::from(row.text(1)?),
        since: row.time(2)?,
        until: row.time(3)?,
    })
}

#[async_trait]
impl Absences for Archive {
    async fn away_of(&self, account: &UserId) -> Answer<Option<Away>> {
        const READ: Sql = "SELECT account, backup, since, until FROM away WHERE account = $1";
        let rows = self.core.backend.rows(READ, values![account.as_str()]).await?;
        rows.first().map(away).transpose()
    }

    async fn go_away(&self, away: &Away, line: &AuditEntry) -> Answer<bool> {
        const PUT: Sql = "INSERT INTO away (account, backup, since, until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (account) DO UPDATE
            SET backup = excluded.backup, since = excluded.since, until = excluded.until";
        once_more(|| async {
            if away.account == away.backup || away.until <= away.since {
                return Ok(false);
            }
            let mut transaction = self.core.backend.begin().await?;
            let accounts = lock_all(&self.core, transaction.as_mut(), &[&away.account, &away.backup]).await?;
            let [one, other] = accounts.as_slice() else {
                return Ok(false);
            };
            let may = accounts.iter().all(|it| !it.disabled && it.roles.has(Role::Adviser));
            if !may || one.municipality != other.municipality {
                return Ok(false);
            }
            let values = values![away.account.as_str(), away.backup.as_str(), away.since, away.until];
            transaction.run(PUT, values).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn come_back(&self, account: &UserId, line: &AuditEntry) -> Answer<bool> {
        const BACK: Sql = "DELETE FROM away WHERE account = $1";
        self.core.run_with_line(BACK, values![account.as_str()], line).await
    }

    async fn looked_after_by(&self, backup: &UserId, now: Timestamp) -> Answer<Vec<Away>> {
        let rows = self.core.backend.rows(OF_BACKUP, values![backup.as_str(), now]).await?;
        rows.iter().map(away).collect()
    }

    async fn written_meanwhile(&self, backup: &UserId, now: Timestamp) -> Answer<Vec<WroteMeanwhile>> {
        let mut all = Vec::new();
        for one in self.looked_after_by(backup, now).await? {
            if all.len() >= TOLD {
                break;
            }
            let who = one.account.as_str();
            let values = values![
                who,
                class_number(DueClass::Questions),
                Timestamp::MIN,
                Timestamp::MAX,
                backup.as_str()
            ];
            let rows = self.core.backend.rows(WRITTEN, values).await?;
            let rows = self.case_rows(rows, Whose::Adviser(who))?;
            // The second column of the list is by when it is read.
            all.extend(rows.into_iter().map(|row| WroteMeanwhile {
                away: one.account.clone(),
                case: row.case,
                at: row.changed_at,
            }));
        }
        all.sort_by(|one, other| (one.at, &one.case).cmp(&(other.at, &other.case)));
        all.truncate(TOLD);
        Ok(all)
    }
}
