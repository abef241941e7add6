//! The cellar in one file: SQLite, embedded. Write-ahead log, every commit on the
//! disk before it is answered, one writer and several readers that never wait for it.

use super::value::{Kind, bind, row};
use super::{Cellar, Row, Sql, Value, Work, fault, migrations};
use crate::Fault;
use async_trait::async_trait;
use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Transaction};
use std::path::Path;
use std::time::Duration;

/// How many read at the same time. More than cores only adds waiting.
const READERS: u32 = 4;
/// How long a lock is waited for: another process (a backup, a command) may hold it.
const BUSY: Duration = Duration::from_secs(5);

/// SQLite.
pub(crate) struct SqliteCellar {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteCellar {
    /// Opens the file, which is made where there is none.
    pub(crate) async fn open(path: &Path) -> Result<SqliteCellar, Fault> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            // What is deleted is overwritten: an erased case leaves no pages behind.
            .pragma("secure_delete", "ON");
        let writer = SqlitePoolOptions::new()
            .min_connections(1)
            .max_connections(1)
            .idle_timeout(None);
        let writer = writer
            .max_lifetime(None)
            .connect_with(options.clone())
            .await
            .map_err(fault)?;
        let readers = SqlitePoolOptions::new().min_connections(1).max_connections(READERS);
        // `query_only` rather than opening read-only: a reader may have to recover the log after a crash.
        let readers = readers
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options.pragma("query_only", "ON"));
        Ok(SqliteCellar { writer, readers })
    }
}

#[async_trait]
impl Cellar for SqliteCellar {
    async fn migrate(&self) -> Result<(), Fault> {
        let done = migrations::sqlite().run(&self.writer).await;
        done.map_err(|error| Fault::Migration(error.to_string()))
    }

    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, Fault> {
        let rows = bind::<Sqlite>(sql, values)
            .fetch_all(&self.readers)
            .await
            .map_err(fault)?;
        rows.iter().map(read).collect()
    }

    async fn begin(&self) -> Result<Box<dyn Work>, Fault> {
        let begun = self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(fault)?;
        Ok(Box::new(SqliteWork(begun)))
    }

    async fn snapshot(&self) -> Result<Box<dyn Work>, Fault> {
        Ok(Box::new(SqliteWork(self.readers.begin().await.map_err(fault)?)))
    }

    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, Fault> {
        let explained = bind_explained(format!("EXPLAIN QUERY PLAN {sql}"), values);
        let rows = explained.fetch_all(&self.readers).await.map_err(fault)?;
        rows.iter().map(|row| Ok(read(row)?.text(3)?.to_owned())).collect()
    }

    async fn scrub(&self) -> Result<(), Fault> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.writer)
            .await
            .map_err(fault)?;
        Ok(())
    }

    async fn close(&self) {
        self.readers.close().await;
        // The log goes into the file, so that the file alone is the whole.
        if let Err(error) = self.scrub().await {
            tracing::warn!(%error, "the log of the database was not folded in; it will be at the next start");
        }
        self.writer.close().await;
    }
}

fn bind_explained(
    sql: String,
    values: Vec<Value>,
) -> sqlx::query::Query<'static, Sqlite, <Sqlite as sqlx::Database>::Arguments> {
    // A constant of ours with one word before it.
    values
        .into_iter()
        .fold(sqlx::query(AssertSqlSafe(sql)), |query, value| match value {
            Value::Int(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        })
}

/// A transaction.
struct SqliteWork(Transaction<'static, Sqlite>);

#[async_trait]
impl Work for SqliteWork {
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, Fault> {
        let rows = bind::<Sqlite>(sql, values)
            .fetch_all(&mut *self.0)
            .await
            .map_err(fault)?;
        rows.iter().map(read).collect()
    }

    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, Fault> {
        let done = bind::<Sqlite>(sql, values).execute(&mut *self.0).await.map_err(fault)?;
        Ok(done.rows_affected())
    }

    async fn commit(self: Box<Self>) -> Result<(), Fault> {
        self.0.commit().await.map_err(fault)
    }
}

fn read(from: &SqliteRow) -> Result<Row, Fault> {
    row(from, |kind| match kind {
        "INTEGER" => Some(Kind::Int),
        "TEXT" => Some(Kind::Text),
        "BLOB" => Some(Kind::Bytes),
        _ => None,
    })
}
