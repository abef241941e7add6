//! The pool, and how a connection of it is come by.

use super::address::{self, PostgresAddress, Sessions};
use super::watch::Watch;
use crate::backend::store_error;
use crate::{Outage, OutageKind, StoreError};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, PgPoolOptions, Postgres};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::timeout;

/// Maximum connections of one node.
const CONNECTIONS: u32 = 16;
/// How long to wait for a connection, a new one too, before giving up with `Unavailable`.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long, where the last server that was found takes no changes: one try, and less than readiness waits.
const AGAIN: Duration = Duration::from_secs(2);

/// The pool, with what is known of it.
#[derive(Clone)]
pub(super) struct Connections {
    pub(super) pool: PgPool,
    pub(super) watch: Arc<Watch>,
    pub(super) sessions: Sessions,
}

impl Connections {
    /// Connects to `postgres://…`.
    pub(super) async fn open(url: &str) -> Result<Connections, StoreError> {
        let PostgresAddress { options, sessions } = address::read(url)?;
        let watch = Arc::new(Watch::new());
        let (of_new, of_idle) = (Arc::clone(&watch), Arc::clone(&watch));
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            // What is asked below says more, and is not asked each time.
            .test_before_acquire(false)
            .after_connect(move |connection, _| {
                let watch = Arc::clone(&of_new);
                Box::pin(async move { watch.admit(connection).await })
            })
            .before_acquire(move |connection, known| {
                let watch = Arc::clone(&of_idle);
                Box::pin(async move { Ok(watch.is_fit(connection, known.idle_for).await) })
            });
        let pool = pool.connect_with(options).await;
        Ok(Connections {
            pool: pool.map_err(|error| watch.explain(store_error(error)))?,
            watch,
            sessions,
        })
    }

    /// A connection to a server that takes changes.
    pub(super) async fn acquire(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        let patience = if self.watch.found_none() { AGAIN } else { PATIENCE };
        let acquired = timeout(patience, self.pool.acquire()).await;
        let acquired = acquired.unwrap_or(Err(sqlx::Error::PoolTimedOut));
        acquired.map_err(|error| self.watch.explain(store_error(error)))
    }

    /// Whether statements stay prepared from one transaction to the next.
    pub(super) fn keeps_statements(&self) -> bool {
        self.sessions == Sessions::Ours
    }
}

/// What became of a statement that was given a time. Neither the driver nor the system notices by itself that the other
/// machine is gone (no keepalive can be set on the driver's socket), so that every statement has one.
pub(super) fn in_time<T>(answer: Result<Result<T, sqlx::Error>, Elapsed>) -> Result<T, Late> {
    match answer {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(Late::Fault(error)),
        Err(_) => Err(Late::Silence),
    }
}

/// Why a statement has no result.
pub(super) enum Late {
    /// The database or the driver said so.
    Fault(sqlx::Error),
    /// Nothing was heard in time: the connection is in the middle of something and of no use.
    Silence,
}

impl Late {
    /// The fault, and whether its connection is of no more use.
    pub(super) fn told(self, watch: &Watch) -> (StoreError, bool) {
        match self {
            Late::Fault(error) => {
                let fault = store_error(error);
                let lost = watch.heard(&fault);
                (fault, lost)
            }
            Late::Silence => {
                watch.doubt();
                let why = "a statement was not answered in time";
                (StoreError::Unavailable(Outage::new(OutageKind::Busy, why)), true)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The other machine is gone without a word: the driver would wait for ever.
    #[tokio::test]
    async fn whoever_hears_nothing_in_time_is_told_and_the_connection_is_not_used_again() {
        let silent = std::future::pending::<Result<(), sqlx::Error>>();
        let Err(late) = in_time(timeout(Duration::ZERO, silent).await) else {
            panic!("nothing answered");
        };
        let (fault, lost) = late.told(&Watch::new());
        assert!(
            matches!(&fault, StoreError::Unavailable(outage) if outage.kind() == OutageKind::Busy),
            "{fault}"
        );
        assert!(lost);
    }
}
