//! A transaction. It brings all that it needs with its first words, so that nothing hangs on what a session was told
//! before: how long a statement, a lock and a pause may take, how it is isolated, and that it is on the disk before it is
//! answered.
//!
//! sqlx's own is not used: it says of a `COMMIT` whose answer was lost the same as of a statement that failed before, and
//! the difference is whether the change may stand.

use super::connections::{Connections, Late, in_time};
use super::watch::{TAKES_CHANGES, Watch};
use crate::backend::value::bind;
use crate::backend::{Row, Sql, Transaction, Value, store_error};
use crate::{Outage, StoreError};
use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnection, Postgres};
use sqlx::{Executor as _, SqlSafeStr};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long whoever changes something waits for the answer of `COMMIT`.
const COMMIT: Duration = Duration::from_secs(30);
/// How long its connection waits on, in the background. A `COMMIT` that waits for a standby holds a session of the
/// server however often we hang up: hanging up and beginning another would use up the server.
const COMMIT_AT_MOST: Duration = Duration::from_secs(600);
/// How long a rollback may take.
const UNDO: Duration = Duration::from_secs(5);

/// What a transaction is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purpose {
    /// Its first words.
    begin: Sql,
    /// How long we wait for each statement. Longer than the server does, so that the server's own word comes first.
    deadline: Duration,
}

/// A change.
pub(super) const CHANGE: Purpose = Purpose {
    begin: "BEGIN ISOLATION LEVEL READ COMMITTED;
        SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '30s';
        SET LOCAL idle_in_transaction_session_timeout = '300s';
        SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'",
    deadline: Duration::from_secs(75),
};

/// One statement that reads, where a pooler would give its two halves different sessions.
pub(super) const READ: Purpose = Purpose {
    begin: "BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY; SET LOCAL statement_timeout = '60s'",
    deadline: Duration::from_secs(75),
};

/// Reading one moment, as a backup does: what it reads is large, and it writes files in between.
pub(super) const SNAPSHOT: Purpose = Purpose {
    begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
        SET LOCAL statement_timeout = '600s'; SET LOCAL idle_in_transaction_session_timeout = '3600s'",
    deadline: Duration::from_secs(615),
};

/// A migration, one at a time on one database: it waits for another server's. The lock ends with the transaction; the
/// number is ours and means nothing.
pub(super) const MIGRATION: Purpose = Purpose {
    begin: "BEGIN ISOLATION LEVEL READ COMMITTED;
        SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        SELECT pg_advisory_xact_lock(7092461905212106346)",
    deadline: Duration::from_secs(3600),
};

/// A transaction. Dropping it without committing rolls it back.
pub(super) struct PostgresTransaction {
    /// `None` once the transaction has ended.
    connection: Option<PoolConnection<Postgres>>,
    watch: Arc<Watch>,
    keeps_statements: bool,
    deadline: Duration,
    /// Whether a statement failed: PostgreSQL would answer `COMMIT` with a rollback, and no error.
    failed: bool,
    /// Whether the connection is of no more use.
    lost: bool,
}

impl PostgresTransaction {
    /// Begins one; once more where the connection turns out to be lost, since nothing was done yet.
    pub(super) async fn begin(on: &Connections, purpose: Purpose) -> Result<PostgresTransaction, StoreError> {
        match PostgresTransaction::begin_once(on, purpose).await {
            Err(StoreError::Unavailable(outage)) if outage.may_pass() => {
                PostgresTransaction::begin_once(on, purpose).await
            }
            begun => begun,
        }
    }

    async fn begin_once(on: &Connections, purpose: Purpose) -> Result<PostgresTransaction, StoreError> {
        let connection = on.acquire().await?;
        // Created before `BEGIN` runs, so that cancelling meanwhile rolls back too.
        let mut transaction = PostgresTransaction {
            connection: Some(connection),
            watch: Arc::clone(&on.watch),
            keeps_statements: on.keeps_statements(),
            deadline: purpose.deadline,
            failed: false,
            lost: false,
        };
        transaction.plain(purpose.begin).await?;
        Ok(transaction)
    }

    /// Runs statements without values, in their plain form.
    pub(super) async fn plain(&mut self, sql: impl SqlSafeStr) -> Result<(), StoreError> {
        let (deadline, sql) = (self.deadline, sql.into_sql_str());
        let done = timeout(deadline, self.connection()?.execute(sql)).await;
        self.judged(in_time(done)).map(drop)
    }

    /// Whether its server takes changes; where it takes none, its connection is of no more use.
    pub(super) async fn takes_changes(&mut self) -> Result<bool, StoreError> {
        let rows = self.rows(TAKES_CHANGES, Vec::new()).await?;
        let takes = rows
            .first()
            .is_some_and(|row| row.text(0).is_ok_and(|said| said == "yes"));
        if !takes {
            self.watch.doubt();
            self.lost = true;
        }
        Ok(takes)
    }

    /// Runs `EXPLAIN` on a statement: the lines of the plan.
    pub(super) async fn explained(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        // `sql` is a constant with one word before it.
        let query = sqlx::query::<Postgres>(sqlx::AssertSqlSafe(format!("EXPLAIN {sql}"))).persistent(false);
        let query = values.into_iter().fold(query, |query, value| match value {
            Value::Int(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        });
        let deadline = self.deadline;
        let rows = timeout(deadline, query.fetch_all(self.connection()?)).await;
        let rows = self.judged(in_time(rows))?;
        rows.iter().map(super::read).collect()
    }

    fn connection(&mut self) -> Result<&mut PgConnection, StoreError> {
        let ended = || StoreError::Database("the transaction has ended".into());
        self.connection.as_deref_mut().ok_or_else(ended)
    }

    fn judged<T>(&mut self, done: Result<T, Late>) -> Result<T, StoreError> {
        done.map_err(|late| {
            let (fault, lost) = late.told(&self.watch);
            self.failed = true;
            self.lost |= lost;
            fault
        })
    }

    /// Ends one that only read. What was read holds, however it ends.
    pub(super) async fn end_of_reading(mut self) {
        let _ = self.plain("COMMIT").await;
        if !self.failed {
            self.connection = None;
        }
    }

    /// Commits, and waits for the answer as long as the server may need.
    pub(super) async fn commit_and_wait(mut self) -> Result<(), StoreError> {
        if self.failed {
            return Err(StoreError::Database(
                "a statement of the transaction failed, so that nothing of it was committed".into(),
            ));
        }
        let done = timeout(COMMIT_AT_MOST, self.connection()?.execute("COMMIT")).await;
        match in_time(done) {
            Ok(_) => {
                self.connection = None;
                Ok(())
            }
            Err(late) => {
                self.failed = true;
                self.lost = true;
                Err(after_commit(late, &self.watch))
            }
        }
    }
}

/// What a failed `COMMIT` means. Where the server said why it refuses, nothing stands; where the connection went away
/// first, nobody on this side knows.
fn after_commit(late: Late, watch: &Watch) -> StoreError {
    match late {
        Late::Silence => StoreError::Unsure("the answer did not come in time".into()),
        Late::Fault(error) => {
            let refused = matches!(error, sqlx::Error::Database(_));
            let fault = store_error(error);
            let lost = watch.heard(&fault);
            match fault {
                StoreError::Unavailable(outage) if lost || !refused => unsure(&outage),
                fault if refused => fault,
                fault => StoreError::Unsure(fault.to_string()),
            }
        }
    }
}

fn unsure(outage: &Outage) -> StoreError {
    StoreError::Unsure(outage.to_string())
}

#[async_trait]
impl Transaction for PostgresTransaction {
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let query = bind::<Postgres>(sql, values).persistent(self.keeps_statements);
        let deadline = self.deadline;
        let rows = timeout(deadline, query.fetch_all(self.connection()?)).await;
        let rows = self.judged(in_time(rows))?;
        rows.iter().map(super::read).collect()
    }

    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        let query = bind::<Postgres>(sql, values).persistent(self.keeps_statements);
        let deadline = self.deadline;
        let done = timeout(deadline, query.execute(self.connection()?)).await;
        Ok(self.judged(in_time(done))?.rows_affected())
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        // In a task of its own: whoever waits may give up, and the connection goes on waiting.
        let committing = tokio::spawn((*self).commit_and_wait());
        match timeout(COMMIT, committing).await {
            Ok(Ok(done)) => done,
            Ok(Err(ended)) => Err(StoreError::Unsure(ended.to_string())),
            Err(_) => Err(StoreError::Unsure("the answer did not come in time".into())),
        }
    }
}

impl Drop for PostgresTransaction {
    /// Rolls back anything uncommitted before the connection is used again.
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.take() else {
            return;
        };
        let runtime = tokio::runtime::Handle::try_current();
        let (false, Ok(runtime)) = (self.lost, runtime) else {
            connection.close_on_drop();
            return;
        };
        runtime.spawn(async move {
            let undone = timeout(UNDO, (&mut *connection).execute("ROLLBACK")).await;
            if !matches!(undone, Ok(Ok(_))) {
                connection.close_on_drop();
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `COMMIT` was sent: only a server that says why it refuses says that nothing stands.
    #[test]
    fn a_commit_that_is_not_answered_in_time_may_stand() {
        let watch = Watch::new();
        let silent = after_commit(Late::Silence, &watch);
        assert!(matches!(silent, StoreError::Unsure(_)), "{silent}");
        let cut = after_commit(Late::Fault(sqlx::Error::WorkerCrashed), &watch);
        assert!(matches!(cut, StoreError::Unsure(_)), "{cut}");
    }
}
