//! The backends: two databases with the same core. Everything above speaks to
//! [`Backend`] in statements that both understand (`$1` for values, `ON CONFLICT`,
//! `RETURNING`), so each rule of the house is written once. What they do not share
//! stands in their own files and nowhere else.

mod migrations;
mod postgres;
mod sqlite;
mod value;

pub(crate) use migrations::known as known_migrations;
pub(crate) use postgres::PostgresBackend;
pub(crate) use sqlite::SqliteBackend;
pub(crate) use value::{Row, Value, values};

use crate::StoreError;
use async_trait::async_trait;

/// A statement: always a constant, so that nothing a person typed can become one.
pub(crate) type Sql = &'static str;

/// A database.
#[async_trait]
pub(crate) trait Backend: Send + Sync {
    /// Brings the tables to this build's form.
    async fn migrate(&self) -> Result<(), StoreError>;

    /// The numbers of the migrations that this database has been through; changes nothing.
    async fn migrated(&self) -> Result<Vec<i64>, StoreError>;

    /// Reads. Never waits for a writer.
    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError>;

    /// Begins to write. In SQLite one at a time; in PostgreSQL a row that is read to be changed is locked by
    /// changing it.
    async fn begin(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// Reads everything as one moment saw it.
    async fn snapshot(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// How the database would go about a statement: for the test that no list reads a whole table.
    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, StoreError>;

    /// Makes deleted rows really gone: SQLite has overwritten them and folds its log in, PostgreSQL sweeps.
    async fn scrub(&self) -> Result<(), StoreError>;

    /// Finishes and closes.
    async fn close(&self);
}

/// A transaction. Dropped without [`commit`](Transaction::commit), nothing of it has happened.
#[async_trait]
pub(crate) trait Transaction: Send {
    /// Reads, or writes with `RETURNING`.
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError>;

    /// Writes; says how many rows.
    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError>;

    /// Returns once it is on the disk.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// What a database error means to the house. SQLite tells a full disk (13) apart from a failed write
/// (10 and its kin, which is what a limit on file sizes gives); PostgreSQL says class 53.
fn store_error(error: sqlx::Error) -> StoreError {
    use sqlx::error::ErrorKind;
    match &error {
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            match (database.kind(), code.as_ref()) {
                (ErrorKind::UniqueViolation, _) => StoreError::Taken,
                (ErrorKind::ForeignKeyViolation, _) => StoreError::NotFound,
                (_, "13" | "778" | "53100") => StoreError::Full,
                (_, "5" | "517" | "6" | "40001" | "40P01" | "53300" | "57P01" | "57P03") => {
                    StoreError::Unavailable(database.message().to_owned())
                }
                _ => StoreError::Database(format!("{} ({code})", database.message())),
            }
        }
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
            StoreError::Unavailable(error.to_string())
        }
        _ => StoreError::Database(error.to_string()),
    }
}
