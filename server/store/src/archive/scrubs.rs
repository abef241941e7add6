//! What was deleted is removed from the database's files too. That it is still to be done is written down in the
//! transaction that deletes: whatever fails afterwards is done again, and takes nothing back of what was answered.

use super::{Archive, StoreCore};
use crate::backend::{Sql, Transaction, values};
use crate::{StoreError, Traces};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long whoever deleted something waits for the files to be scrubbed. A small database is done long before; of a
/// large one the page does not wait for the rest.
const PATIENCE: Duration = Duration::from_secs(2);
/// Rows read at a time.
const AT_A_TIME: u16 = 500;

/// How many deletions the files still hold something of.
pub(super) const HOW_MANY: Sql = "SELECT COUNT(*) FROM scrubs_due";

/// Writes down that the files hold what this transaction deletes.
pub(super) async fn owe(transaction: &mut dyn Transaction) -> Result<(), StoreError> {
    const OWE: Sql = "INSERT INTO scrubs_due (mark) VALUES ($1)";
    let mark = crate::ids::hex(&crate::ids::random::<16>());
    transaction.run(OWE, values![mark]).await.map(drop)
}

impl StoreCore {
    /// As [`Upkeep::scrub`](crate::Upkeep::scrub).
    pub(super) async fn scrub(&self) -> Result<(), StoreError> {
        // In one order, so that two servers that end at once never hold a row each that the other needs.
        const DUE: Sql = "SELECT mark FROM scrubs_due ORDER BY mark LIMIT $1";
        const DONE: Sql = "DELETE FROM scrubs_due WHERE mark = $1";
        let _turn = self.scrubbing.lock().await;
        loop {
            let due = self.backend.rows(DUE, values![AT_A_TIME]).await?;
            if due.is_empty() {
                return Ok(());
            }
            // All that was deleted before this begins is gone when it ends, but for what somebody still sees who began to
            // read before, as a backup does.
            self.backend.scrub().await?;
            let mut transaction = self.backend.begin().await?;
            for row in &due {
                transaction.run(DONE, values![row.text(0)?]).await?;
            }
            transaction.commit().await?;
        }
    }

    /// Scrubs, after something was deleted for good; whether that has happened. What has not is in the log.
    pub(super) async fn scrub_and_tell(&self) -> Traces {
        match self.scrub().await {
            Ok(()) => Traces::Gone,
            Err(error) => {
                tracing::warn!(%error, "what was deleted is still in the files of the database; it is tried again");
                Traces::Left
            }
        }
    }
}

impl Archive {
    /// Scrubs beside the request that deleted something. It waits a moment, and its answer is what was committed.
    pub(super) async fn scrub_beside(&self) {
        let core = Arc::clone(&self.core);
        let scrubbing = tokio::spawn(async move { core.scrub_and_tell().await });
        // Who does not wait any longer leaves it to go on.
        let _ = timeout(PATIENCE, scrubbing).await;
    }
}
