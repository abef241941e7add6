//! Brings the tables to this build's form. The driver's own way holds a lock of the session and keeps statements in it,
//! and behind a pooler a session is nobody's; so each migration is one transaction here, which holds the lock itself. The
//! table of what was done stays the driver's, in its form.

use super::connections::Connections;
use super::transaction::{MIGRATION, PostgresTransaction};
use crate::StoreError;
use crate::backend::{Row, Transaction, migrations, values};
use sqlx::migrate::{MigrateError, Migration, Migrator};

/// A migration that was done, as it stands in the table.
struct Done {
    number: i64,
    checksum: Vec<u8>,
    whole: bool,
}

/// Reads what was done.
const DONE: &str = "SELECT version, checksum, CASE WHEN success THEN 1::bigint ELSE 0::bigint END
    FROM _sqlx_migrations ORDER BY version";

fn done(rows: &[Row]) -> Result<Vec<Done>, StoreError> {
    let one = |row: &Row| {
        Ok(Done {
            number: row.int(0)?,
            checksum: row.bytes(1)?.to_vec(),
            whole: row.yes(2)?,
        })
    };
    rows.iter().map(one).collect()
}

/// The first migration that is still to be done.
///
/// # Errors
/// The database belongs to a newer build, or a migration was changed after it was done.
fn next<'a>(migrator: &'a Migrator, done: &[Done]) -> Result<Option<&'a Migration>, StoreError> {
    let fault = |error: MigrateError| StoreError::Migration(error.to_string());
    for one in done {
        if !one.whole {
            return Err(fault(MigrateError::Dirty(one.number)));
        }
        let known = migrator.iter().find(|migration| migration.version == one.number);
        let known = known.ok_or_else(|| fault(MigrateError::VersionMissing(one.number)))?;
        if *known.checksum != *one.checksum {
            return Err(fault(MigrateError::VersionMismatch(one.number)));
        }
    }
    let undone = |migration: &&Migration| done.iter().all(|one| one.number != migration.version);
    Ok(migrator.iter().find(undone))
}

/// Does what is still to be done, one migration after the other. Two servers that start at once take turns.
///
/// # Errors
/// As [`next`]; a migration that failed, of which nothing stands; the database does not answer.
pub(super) async fn run(on: &Connections) -> Result<(), StoreError> {
    const TABLE: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (
        version BIGINT PRIMARY KEY,
        description TEXT NOT NULL,
        installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),
        success BOOLEAN NOT NULL,
        checksum BYTEA NOT NULL,
        execution_time BIGINT NOT NULL
    )";
    const KEEP: &str = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        VALUES ($1, $2, TRUE, $3, -1)";
    let migrator = migrations::postgres();
    loop {
        let mut transaction = PostgresTransaction::begin(on, MIGRATION).await?;
        transaction.plain(TABLE).await?;
        let rows = transaction.rows(DONE, values![]).await?;
        let Some(migration) = next(&migrator, &done(&rows)?)? else {
            // Keeps the table of a database that had none and knows no migration: there is nothing else to keep.
            return transaction.commit_and_wait().await;
        };
        let number = migration.version;
        let done = transaction.plain(migration.sql.clone()).await;
        done.map_err(|fault| match fault {
            outage @ StoreError::Unavailable(_) => outage,
            fault => StoreError::Migration(format!("while executing migration {number}: {fault}")),
        })?;
        let kept = values![number, &*migration.description, &*migration.checksum];
        transaction.run(KEEP, kept).await?;
        transaction.commit_and_wait().await?;
    }
}
