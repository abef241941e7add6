//! The PostgreSQL backend (15 or newer), for more than one server node. It relies on nothing that a session keeps: no
//! option as it connects, no `SET`, no lock of a session, no `LISTEN`. What it needs stands in the first words of each
//! transaction, so that a pooler may stand between (PgBouncer in either mode).

mod address;
mod connections;
mod migrate;
mod one_message;
mod settings;
mod transaction;
mod watch;

use super::value::{Kind, bind, row};
use super::{Backend, Row, Sql, Transaction, Value, migrations};
use crate::{Outage, OutageKind, Setting, StoreError};
use async_trait::async_trait;
use connections::{Connections, in_time};
use one_message::one_message;
use sqlx::Executor as _;
use sqlx::postgres::{PgRow, Postgres};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;
use transaction::{CHANGE, PostgresTransaction, READ, SNAPSHOT};

/// How long one statement that reads may take.
const READING: Duration = Duration::from_secs(60);

/// The same, where the server is told how long: its own word comes first.
const READING_BY_POOLER: Duration = Duration::from_secs(75);

/// How long one table may take to be scrubbed: a large one is read through. One that is not done by then, because the
/// other machine is gone or somebody holds the table, is begun anew later.
const SCRUBBING: Duration = Duration::from_secs(600);

/// How long the end of the program waits for connections that are lent out.
const CLOSING: Duration = Duration::from_secs(20);

/// PostgreSQL.
pub(crate) struct PostgresBackend {
    on: Connections,
    /// Held by the trial change that is under way: one at a time, and none while one waits for a standby.
    trial: Arc<Mutex<()>>,
}

impl PostgresBackend {
    /// Connects to `postgres://…`.
    pub(crate) async fn open(url: &str) -> Result<PostgresBackend, StoreError> {
        Ok(PostgresBackend {
            on: Connections::open(url).await?,
            trial: Arc::new(Mutex::new(())),
        })
    }

    /// Reads rows once.
    async fn read_once(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let mut connection = self.on.acquire().await?;
        let done = if self.on.keeps_statements() {
            let query = bind::<Postgres>(sql, values);
            timeout(READING, query.fetch_all(&mut *connection)).await
        } else {
            let message = sqlx::AssertSqlSafe(one_message(sql, &values)?);
            timeout(READING_BY_POOLER, (&mut *connection).fetch_all(message)).await
        };
        match in_time(done) {
            Ok(rows) => rows.iter().map(read).collect(),
            Err(late) => {
                let (fault, lost) = late.told(&self.on.watch);
                if lost {
                    connection.close_on_drop();
                }
                Err(fault)
            }
        }
    }
}

#[async_trait]
impl Backend for PostgresBackend {
    async fn migrate(&self) -> Result<(), StoreError> {
        migrate::run(&self.on).await
    }

    async fn migrated(&self) -> Result<Vec<i64>, StoreError> {
        const ACCOUNT: &str = "SELECT tablename::text FROM pg_catalog.pg_tables
            WHERE tablename = '_sqlx_migrations' AND schemaname = ANY (current_schemas(false))";
        if self.rows(ACCOUNT, Vec::new()).await?.is_empty() {
            return Ok(Vec::new());
        }
        let done = self.rows(migrations::DONE, Vec::new()).await?;
        done.iter().map(|row| row.int(0)).collect()
    }

    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        match self.read_once(sql, values.clone()).await {
            Err(StoreError::Unavailable(outage)) if outage.may_pass() => self.read_once(sql, values).await,
            read => read,
        }
    }

    async fn begin(&self) -> Result<Box<dyn Transaction>, StoreError> {
        Ok(Box::new(PostgresTransaction::begin(&self.on, CHANGE).await?))
    }

    async fn snapshot(&self) -> Result<Box<dyn Transaction>, StoreError> {
        Ok(Box::new(PostgresTransaction::begin(&self.on, SNAPSHOT).await?))
    }

    async fn takes_changes(&self) -> Result<(), StoreError> {
        // A message in the write-ahead log that means nothing: it is written, flushed and waited for as a change is, and
        // no row is touched.
        const CHANGE_NOTHING: &str = "SELECT pg_logical_emit_message(true, 'boernehoejde', ''::text)";
        let Ok(turn) = Arc::clone(&self.trial).try_lock_owned() else {
            let why =
                "an earlier change still waits to be confirmed; is the standby there that the database waits for?";
            return Err(StoreError::Unavailable(Outage::new(OutageKind::Unconfirmed, why)));
        };
        let mut trial = PostgresTransaction::begin(&self.on, CHANGE).await?;
        if !trial.takes_changes().await? {
            let why = "the server is a standby, or set to read only";
            return Err(StoreError::Unavailable(Outage::new(OutageKind::ReadOnly, why)));
        }
        // In a task of its own: whoever asks may give up waiting, and the next who asks is told that it still waits.
        let tried = tokio::spawn(async move {
            let _turn = turn;
            trial.plain(CHANGE_NOTHING).await?;
            trial.commit_and_wait().await
        });
        let ended = |error: tokio::task::JoinError| StoreError::Database(error.to_string());
        tried.await.map_err(ended)?
    }

    async fn settings(&self) -> Result<Vec<Setting>, StoreError> {
        let rows = self.rows(settings::READ, Vec::new()).await?;
        rows.first().map_or_else(|| Ok(Vec::new()), settings::wanting)
    }

    fn connections(&self) -> (u32, u32) {
        (
            self.on.pool.size(),
            u32::try_from(self.on.pool.num_idle()).unwrap_or(u32::MAX),
        )
    }

    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, StoreError> {
        // Sequential scans are off, so that on a small test store the planner chooses as it would on a large one.
        let mut explaining = PostgresTransaction::begin(&self.on, READ).await?;
        explaining.plain("SET LOCAL enable_seqscan = off").await?;
        let rows = explaining.explained(sql, values).await?;
        explaining.end_of_reading().await;
        rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect()
    }

    async fn scrub(&self) -> Result<(), StoreError> {
        let mut connection = self.on.acquire().await?;
        for table in [
            "VACUUM cases",
            "VACUUM holds",
            "VACUUM receipts",
            "VACUUM feedback_lines",
            "VACUUM desks",
            "VACUUM agenda",
            "VACUUM events",
            "VACUUM papers",
            "VACUUM outbox",
            "VACUUM drafts",
            "VACUUM drawings",
            "VACUUM personal",
            "VACUUM grants",
            "VACUUM searches",
            "VACUUM notices",
            "VACUUM siblings",
            "VACUUM practice",
            "VACUUM barred",
            "VACUUM cards",
            "VACUUM sessions",
            "VACUUM erasures",
            "VACUUM cases_read",
            "VACUUM ways_seen",
            "VACUUM municipalities",
            "VACUUM accounts",
            "VACUUM factors",
            "VACUUM factor_offers",
            "VACUUM passkeys",
            "VACUUM wordings",
            "VACUUM wording_heads",
        ] {
            // No transaction may stand around it, so that nothing on the server's side ends it for us.
            let done = timeout(SCRUBBING, (&mut *connection).execute(table)).await;
            if let Err(late) = in_time(done) {
                let (fault, lost) = late.told(&self.on.watch);
                if lost {
                    connection.close_on_drop();
                }
                return Err(fault);
            }
        }
        Ok(())
    }

    async fn close(&self) {
        // One that still waits to be committed holds its connection: the server decides what becomes of it.
        let _ = timeout(CLOSING, self.on.pool.close()).await;
    }
}

fn read(from: &PgRow) -> Result<Row, StoreError> {
    row(from, |kind| match kind {
        "INT8" => Some(Kind::Int),
        "TEXT" => Some(Kind::Text),
        "BYTEA" => Some(Kind::Bytes),
        _ => None,
    })
}
