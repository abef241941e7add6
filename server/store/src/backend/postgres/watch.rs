//! What the pool knows of the server at the other end. After a switch-over a connection may still lead to a server that
//! takes no changes any more: such a one is let in nowhere, and what was lent out a moment ago is looked at again as soon
//! as anything was heard of it.

use crate::{Outage, OutageKind, StoreError};
use sqlx::postgres::PgConnection;
use sqlx::{Executor as _, Row as _};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A connection that was used this lately is lent out without a question.
const FRESH: Duration = Duration::from_secs(1);
/// How long every connection is asked, after one was lost or turned out to be read-only.
const IN_DOUBT: Duration = Duration::from_secs(30);
/// How long the question may take, before the connection counts as lost.
const QUESTION: Duration = Duration::from_secs(2);

/// Whether a server takes changes: `yes` or `no`.
pub(super) const TAKES_CHANGES: &str = "SELECT CASE WHEN pg_is_in_recovery()
    OR current_setting('transaction_read_only') = 'on' THEN 'no' ELSE 'yes' END";

/// A watch over one pool.
pub(super) struct Watch {
    begun: Instant,
    /// Until when every connection is asked, in milliseconds since `begun`.
    doubted_until: AtomicU64,
    /// Whether the last server that was asked takes no changes.
    read_only: AtomicBool,
}

impl Watch {
    pub(super) fn new() -> Watch {
        Watch {
            begun: Instant::now(),
            doubted_until: AtomicU64::new(0),
            read_only: AtomicBool::new(false),
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Looks at a new connection: one to a server that takes no changes is refused, and the pool tries on until its time
    /// is up.
    ///
    /// # Errors
    /// The server takes no changes, or does not say.
    pub(super) async fn admit(&self, connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        let takes = takes_changes(connection).await?;
        self.read_only.store(!takes, Ordering::Relaxed);
        if takes {
            Ok(())
        } else {
            Err(sqlx::Error::Io(std::io::Error::other(
                "the server is a standby, or set to read only",
            )))
        }
    }

    /// Whether a connection that lay in the pool for a while may be lent out.
    pub(super) async fn is_fit(&self, connection: &mut PgConnection, idle_for: Duration) -> bool {
        if idle_for < FRESH && self.now() >= self.doubted_until.load(Ordering::Relaxed) {
            return true;
        }
        match tokio::time::timeout(QUESTION, takes_changes(connection)).await {
            Ok(Ok(takes)) => {
                self.read_only.store(!takes, Ordering::Relaxed);
                takes
            }
            Ok(Err(_)) | Err(_) => {
                self.doubt();
                false
            }
        }
    }

    /// Hears of a fault on a connection; whether that connection is of no more use.
    pub(super) fn heard(&self, fault: &StoreError) -> bool {
        let StoreError::Unavailable(outage) = fault else {
            return false;
        };
        let lost = matches!(outage.kind(), OutageKind::Lost | OutageKind::ReadOnly);
        if lost {
            self.doubt();
        }
        lost
    }

    /// Whether the last server that was asked takes no changes.
    pub(super) fn found_none(&self) -> bool {
        self.read_only.load(Ordering::Relaxed)
    }

    /// From now on every connection is asked, for a while.
    pub(super) fn doubt(&self) {
        let until = self
            .now()
            .saturating_add(u64::try_from(IN_DOUBT.as_millis()).unwrap_or(u64::MAX));
        self.doubted_until.fetch_max(until, Ordering::Relaxed);
    }

    /// Why no connection was had: none in time, or none to a server that takes changes.
    pub(super) fn explain(&self, fault: StoreError) -> StoreError {
        let none = matches!(&fault, StoreError::Unavailable(outage) if outage.kind() == OutageKind::Busy);
        if none && self.found_none() {
            let why = "the server that answers is a standby, or set to read only";
            return StoreError::Unavailable(Outage::new(OutageKind::NoneWritable, why));
        }
        fault
    }
}

/// Whether the server at the other end takes changes. A simple statement: it needs nothing prepared, and a pooler gives
/// it whichever session is free.
async fn takes_changes(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let row = connection.fetch_one(TAKES_CHANGES).await?;
    Ok(row.try_get::<String, _>(0)? == "yes")
}
