//! The cellars: two databases with the same shelves. Everything above speaks to
//! [`Cellar`] in statements that both understand (`$1` for values, `ON CONFLICT`,
//! `RETURNING`), so each rule of the house is written once. What they do not share
//! stands in their own files and nowhere else.

mod migrations;
mod postgres;
mod sqlite;
mod value;

pub(crate) use migrations::known as known_migrations;
pub(crate) use postgres::PostgresCellar;
pub(crate) use sqlite::SqliteCellar;
pub(crate) use value::{Row, Value, values};

use crate::Fault;
use async_trait::async_trait;

/// A statement: always a constant, so that nothing a person typed can become one.
pub(crate) type Sql = &'static str;

/// A database.
#[async_trait]
pub(crate) trait Cellar: Send + Sync {
    /// Brings the shelves to this build's form.
    async fn migrate(&self) -> Result<(), Fault>;

    /// The numbers of the migrations that this database has been through; changes nothing.
    async fn migrated(&self) -> Result<Vec<i64>, Fault>;

    /// Reads. Never waits for a writer.
    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, Fault>;

    /// Begins to write. In SQLite one at a time; in PostgreSQL a row that is read to be changed is locked by
    /// changing it.
    async fn begin(&self) -> Result<Box<dyn Work>, Fault>;

    /// Reads everything as one moment saw it.
    async fn snapshot(&self) -> Result<Box<dyn Work>, Fault>;

    /// How the database would go about a statement: for the test that no list reads a whole table.
    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, Fault>;

    /// Makes deleted rows really gone: SQLite has overwritten them and folds its log in, PostgreSQL sweeps.
    async fn scrub(&self) -> Result<(), Fault>;

    /// Finishes and closes.
    async fn close(&self);
}

/// A transaction. Dropped without [`commit`](Work::commit), nothing of it has happened.
#[async_trait]
pub(crate) trait Work: Send {
    /// Reads, or writes with `RETURNING`.
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, Fault>;

    /// Writes; says how many rows.
    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, Fault>;

    /// Returns once it is on the disk.
    async fn commit(self: Box<Self>) -> Result<(), Fault>;
}

/// What a database error means to the house. SQLite tells a full disk (13) apart from a failed write
/// (10 and its kin, which is what a limit on file sizes gives); PostgreSQL says class 53.
fn fault(error: sqlx::Error) -> Fault {
    use sqlx::error::ErrorKind;
    match &error {
        sqlx::Error::Database(database) => {
            let code = database.code().unwrap_or_default();
            match (database.kind(), code.as_ref()) {
                (ErrorKind::UniqueViolation, _) => Fault::Taken,
                (ErrorKind::ForeignKeyViolation, _) => Fault::NotFound,
                (_, "13" | "778" | "53100") => Fault::Full,
                (_, "5" | "517" | "6" | "40001" | "40P01" | "53300" | "57P01" | "57P03") => {
                    Fault::Unavailable(database.message().to_owned())
                }
                _ => Fault::Database(format!("{} ({code})", database.message())),
            }
        }
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
            Fault::Unavailable(error.to_string())
        }
        _ => Fault::Database(error.to_string()),
    }
}
