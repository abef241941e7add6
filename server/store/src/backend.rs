//! The database backends. The rest of the crate uses [`Backend`] with SQL that both
//! databases understand (`$1` for values, `ON CONFLICT`, `RETURNING`), so each rule is
//! written once. Their differences are confined to their own files.

mod migrations;
mod postgres;
mod sqlite;
mod value;

pub(crate) use migrations::known as known_migrations;
pub(crate) use postgres::PostgresBackend;
pub(crate) use sqlite::SqliteBackend;
pub(crate) use value::{Row, Value, values};

use crate::{Outage, OutageKind, Setting, StoreError};
use async_trait::async_trait;

/// An SQL statement: always a constant, so that user input can never become SQL.
pub(crate) type Sql = &'static str;

/// A database.
#[async_trait]
pub(crate) trait Backend: Send + Sync {
    /// Migrates the tables to this build's schema.
    async fn migrate(&self) -> Result<(), StoreError>;

    /// The numbers of the migrations already applied. Read-only.
    async fn migrated(&self) -> Result<Vec<i64>, StoreError>;

    /// Reads rows, and never writes: where the connection is lost meanwhile they are read once more. Never waits for a
    /// writer.
    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError>;

    /// Begins a write transaction. SQLite allows one at a time; in PostgreSQL a row is locked by updating it.
    async fn begin(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// Begins a read transaction over one consistent snapshot.
    async fn snapshot(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// Whether a change can be made now and is confirmed as it has to be, by a standby too where the database waits for
    /// one: makes a change that leaves no row behind.
    async fn takes_changes(&self) -> Result<(), StoreError>;

    /// Settings of the database that are not as the program needs them.
    async fn settings(&self) -> Result<Vec<Setting>, StoreError>;

    /// How many connections there are, and how many of them nobody uses.
    fn connections(&self) -> (u32, u32);

    /// The query plan of a statement: for the test that no list scans a whole table.
    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, StoreError>;

    /// Removes deleted data from the disk. SQLite has already overwritten it and checkpoints its log;
    /// PostgreSQL vacuums. It may take as long as the tables are large, and changes nothing that was committed.
    async fn scrub(&self) -> Result<(), StoreError>;

    /// Finishes pending work and closes the database.
    async fn close(&self);
}

/// A transaction. Dropping it without [`commit`](Transaction::commit) rolls it back.
#[async_trait]
pub(crate) trait Transaction: Send {
    /// Reads rows, or writes with `RETURNING`.
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError>;

    /// Writes; returns the number of rows affected.
    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError>;

    /// Commits; returns once the data is on the disk. [`StoreError::Unsure`] where the answer did not come; after any
    /// other error nothing was written.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// Maps a database error. Full: SQLite's 13 (disk full) and 778 (failed write, also caused by a file size
/// limit), and PostgreSQL's 53100. Outages: SQLite's locks (5, 517, 6), and PostgreSQL's codes (its manual, appendix A):
/// 08 connection, 25006 read-only, 25P03 and 57P05 idle too long, 40001 and 40P01 conflicts, 53300 connections used up,
/// 55P03 a lock not had in time, 57014 a statement not done in time, 57P01 to 57P03 shutdown, crash and start. What makes no
/// sense to the driver is one too: so it calls a proxy that takes the connection and hangs up, since no server behind it
/// takes changes.
fn store_error(error: sqlx::Error) -> StoreError {
    use sqlx::error::ErrorKind;
    let outage = |kind, why: String| StoreError::Unavailable(Outage::new(kind, why));
    match &error {
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            let said = || database.message().to_owned();
            match (database.kind(), code.as_ref()) {
                (ErrorKind::UniqueViolation, _) => StoreError::Taken,
                (ErrorKind::ForeignKeyViolation, _) => StoreError::NotFound,
                (_, "13" | "778" | "53100") => StoreError::Full,
                (_, "40001" | "40P01") => outage(OutageKind::GaveWay, said()),
                (_, "25006") => outage(OutageKind::ReadOnly, said()),
                (_, "25P03" | "57P01" | "57P02" | "57P03" | "57P05") => outage(OutageKind::Lost, said()),
                (_, "5" | "517" | "6" | "53300" | "55P03" | "57014") => outage(OutageKind::Busy, said()),
                (_, code) if code.starts_with("08") => outage(OutageKind::Lost, said()),
                _ => StoreError::Database(format!("{} ({code})", database.message())),
            }
        }
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => {
            outage(OutageKind::Lost, error.to_string())
        }
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => outage(OutageKind::Busy, error.to_string()),
        _ => StoreError::Database(error.to_string()),
    }
}
