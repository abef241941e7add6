//! The embedded SQLite backend, in one file. It uses a write-ahead log; a commit returns
//! once it is on the disk; there is one writer, and readers never wait for it.

use super::value::{Kind, bind, row};
use super::{Backend, Row, Sql, Transaction, Value, migrations, store_error};
use crate::{Outage, OutageKind, Setting, StoreError};
use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteLockingMode, SqlitePool,
    SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Connection};
use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;
use tokio::signal::unix::SignalKind;

/// Reader connections. More than there are cores would only add waiting.
const READERS: u32 = 4;
/// How long to wait for a lock: another process (a backup, a command) may hold it.
const BUSY: Duration = Duration::from_secs(5);

/// Rows of the longest page of a list ([`crate::Lists`]).
const LONGEST_LIST: usize = 500;

/// SQLite.
pub(crate) struct SqliteBackend {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteBackend {
    /// Opens the file; creates it if there is none.
    pub(crate) async fn open(path: &Path) -> Result<SqliteBackend, StoreError> {
        hear_of_file_limits();
        own_to_us_only(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            // A list is handed over whole: past this many rows each waits until it is taken.
            .row_buffer_size(LONGEST_LIST)
            // Deleted data is overwritten, so that an erased case leaves nothing in the file.
            .pragma("secure_delete", "ON");
        // A connection to a file does not break while it lies in the pool; asking it before each use would be a second
        // way to its thread and back for every read.
        let pool = SqlitePoolOptions::new().min_connections(1).test_before_acquire(false);
        let writer = pool.clone().max_connections(1).idle_timeout(None);
        let writer = writer
            .max_lifetime(None)
            .connect_with(options.clone())
            .await
            .map_err(store_error)?;
        let readers = pool.max_connections(READERS);
        // `query_only` instead of opening read-only: a reader may have to recover the log after a crash.
        let readers = readers
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options.pragma("query_only", "ON"));
        Ok(SqliteBackend { writer, readers })
    }

    /// Whether no other connection to the file is open. Only then does SQLite grant an exclusive lock on the database,
    /// which is released at once.
    pub(crate) async fn nobody_has_open(path: &Path) -> Result<bool, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .locking_mode(SqliteLockingMode::Exclusive)
            .busy_timeout(Duration::ZERO);
        let taken = async {
            let mut connection = SqliteConnection::connect_with(&options).await?;
            sqlx::query("SELECT COUNT(*) FROM sqlite_master")
                .execute(&mut connection)
                .await?;
            connection.close().await
        };
        match taken.await {
            Ok(()) => Ok(true),
            Err(error) => match store_error(error) {
                StoreError::Unavailable(_) => Ok(false),
                other => Err(other),
            },
        }
    }

    /// Opens an existing file for inspection. Nothing is created or written; if nobody else has the file open, not even
    /// SQLite's log beside it.
    pub(crate) async fn open_to_look(path: &Path) -> Result<SqliteBackend, StoreError> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let at_rest = !Path::new(&log).exists();
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(at_rest)
            .busy_timeout(BUSY)
            .pragma("query_only", "ON");
        let readers = SqlitePoolOptions::new().max_connections(1);
        let readers = readers.connect_with(options.clone()).await.map_err(store_error)?;
        Ok(SqliteBackend {
            writer: SqlitePoolOptions::new().connect_lazy_with(options),
            readers,
        })
    }
}

#[async_trait]
impl Backend for SqliteBackend {
    async fn migrate(&self) -> Result<(), StoreError> {
        let done = migrations::sqlite().run(&self.writer).await;
        done.map_err(|error| StoreError::Migration(error.to_string()))
    }

    async fn migrated(&self) -> Result<Vec<i64>, StoreError> {
        const ACCOUNT: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'";
        if self.rows(ACCOUNT, Vec::new()).await?.is_empty() {
            return Ok(Vec::new());
        }
        let done = self.rows(migrations::DONE, Vec::new()).await?;
        done.iter().map(|row| row.int(0)).collect()
    }

    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let rows = bind::<Sqlite>(sql, values)
            .fetch_all(&self.readers)
            .await
            .map_err(store_error)?;
        rows.iter().map(read).collect()
    }

    async fn begin(&self) -> Result<Box<dyn Transaction>, StoreError> {
        SqliteTransaction::begin(&self.writer, "BEGIN IMMEDIATE").await
    }

    async fn snapshot(&self) -> Result<Box<dyn Transaction>, StoreError> {
        SqliteTransaction::begin(&self.readers, "BEGIN").await
    }

    /// One file on one disk, and nobody demotes it: what a full disk does, the server's own look at the disk tells.
    async fn takes_changes(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// The program sets what it needs as it opens the file.
    async fn settings(&self) -> Result<Vec<Setting>, StoreError> {
        Ok(Vec::new())
    }

    fn connections(&self) -> (u32, u32) {
        let pools = [&self.writer, &self.readers];
        let idle = pools
            .iter()
            .map(|pool| u32::try_from(pool.num_idle()).unwrap_or(u32::MAX));
        (pools.iter().map(|pool| pool.size()).sum(), idle.sum())
    }

    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, StoreError> {
        let explained = bind_explained(format!("EXPLAIN QUERY PLAN {sql}"), values);
        let rows = explained.fetch_all(&self.readers).await.map_err(store_error)?;
        rows.iter().map(|row| Ok(read(row)?.text(3)?.to_owned())).collect()
    }

    async fn scrub(&self) -> Result<(), StoreError> {
        let rows = sqlx::query_scalar::<Sqlite, i64>("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_all(&self.writer)
            .await
            .map_err(store_error)?;
        // Its first column says whether somebody who reads kept it from the end of the log.
        if rows.first().is_some_and(|busy| *busy != 0) {
            let why = "somebody reads what the log of the database still holds";
            return Err(StoreError::Unavailable(Outage::new(OutageKind::Busy, why)));
        }
        Ok(())
    }

    async fn close(&self) {
        self.readers.close().await;
        // Checkpoint the log, so that the file alone is complete.
        if let Err(error) = self.scrub().await {
            tracing::warn!(%error, "the log of the database was not folded in; it will be at the next start");
        }
        self.writer.close().await;
    }
}

/// Handles SIGXFSZ, so that exceeding a file size limit is a failed write and not a signal that ends the process.
/// Tokio keeps the handler for the life of the process.
fn hear_of_file_limits() {
    const SIGXFSZ: i32 = 25;
    if let Err(error) = tokio::signal::unix::signal(SignalKind::from_raw(SIGXFSZ)) {
        tracing::warn!(%error, "a limit on file sizes would end this process");
    }
}

/// Creates the file with mode 0600, before SQLite would create it with wider permissions.
fn own_to_us_only(path: &Path) -> Result<(), StoreError> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(StoreError::File {
            path: path.display().to_string(),
            error,
        }),
        _ => Ok(()),
    }
}

fn bind_explained(
    sql: String,
    values: Vec<Value>,
) -> sqlx::query::Query<'static, Sqlite, <Sqlite as sqlx::Database>::Arguments> {
    // `sql` is a constant with one word before it.
    values
        .into_iter()
        .fold(sqlx::query(AssertSqlSafe(sql)), |query, value| match value {
            Value::Int(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        })
}

/// A transaction. sqlx's own is not used: when the disk is full SQLite rolls back by itself, and sqlx would still
/// count the transaction as open and never begin another on that connection.
struct SqliteTransaction {
    /// `None` once the transaction has ended.
    connection: Option<PoolConnection<Sqlite>>,
}

impl SqliteTransaction {
    async fn begin(pool: &SqlitePool, how: Sql) -> Result<Box<dyn Transaction>, StoreError> {
        let connection = pool.acquire().await.map_err(store_error)?;
        // Created before `BEGIN` runs, so that cancelling meanwhile rolls back too.
        let mut transaction = SqliteTransaction {
            connection: Some(connection),
        };
        transaction.run(how, Vec::new()).await?;
        Ok(Box::new(transaction))
    }

    fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let ended = || StoreError::Database("the transaction has ended".into());
        self.connection.as_deref_mut().ok_or_else(ended)
    }
}

#[async_trait]
impl Transaction for SqliteTransaction {
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let rows = bind::<Sqlite>(sql, values)
            .fetch_all(self.connection()?)
            .await
            .map_err(store_error)?;
        rows.iter().map(read).collect()
    }

    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        let done = bind::<Sqlite>(sql, values)
            .execute(self.connection()?)
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected())
    }

    async fn commit(mut self: Box<Self>) -> Result<(), StoreError> {
        self.run("COMMIT", Vec::new()).await?;
        self.connection = None;
        Ok(())
    }
}

impl Drop for SqliteTransaction {
    /// Rolls back anything uncommitted before the connection is reused.
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.take() else {
            return;
        };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            connection.close_on_drop();
            return;
        };
        runtime.spawn(async move {
            let undone = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            // "No transaction is active": SQLite already rolled back or committed, so nothing is left to undo. After
            // any other error the connection is closed, which rolls back.
            if undone.is_err_and(|error| !error.to_string().contains("no transaction is active")) {
                connection.close_on_drop();
            }
        });
    }
}

fn read(from: &SqliteRow) -> Result<Row, StoreError> {
    row(from, |kind| match kind {
        "INTEGER" => Some(Kind::Int),
        "TEXT" => Some(Kind::Text),
        "BLOB" => Some(Kind::Bytes),
        _ => None,
    })
}
