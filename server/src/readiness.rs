//! Whether this server can do its work, for monitors. Anybody may ask, so the answer is kept for a second and worked
//! out once at a time: asking often costs the database nothing.

use crate::pipeline::Pipeline;
use std::time::Duration;
use store::{OutageKind, Store, StoreError};
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

/// How long an answer is kept.
const KEPT: Duration = Duration::from_secs(1);
/// How long the database may take; less than what `healthcheck` waits.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is not ready. The messages go to anybody who asks: they name a part, and nothing of what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    /// The content cannot be read.
    #[error("the content cannot be read")]
    Content,
    /// The database does not answer, or not in time.
    #[error("the database does not answer")]
    Database,
    /// The database answers and takes no changes: it is a standby, or set to read only.
    #[error("the database takes no changes")]
    ReadOnly,
    /// A change was made and is not confirmed: the database waits for a standby.
    #[error("the database does not confirm changes")]
    Unconfirmed,
    /// The database lacks migrations of this build.
    #[error("the database lacks migrations")]
    Migrations,
    /// Only the reserve of the disk is left: changes are refused.
    #[error("the disk is nearly full")]
    Disk,
    /// The key file is missing, open to others, malformed, or another store's.
    #[error("the key file cannot be used")]
    Keys,
}

impl From<StoreError> for NotReady {
    fn from(fault: StoreError) -> NotReady {
        match fault {
            StoreError::Migration(_) => NotReady::Migrations,
            StoreError::Keys(_) | StoreError::Sealed(_) => NotReady::Keys,
            StoreError::Unsure(_) => NotReady::Unconfirmed,
            StoreError::Unavailable(outage) => match outage.kind() {
                OutageKind::ReadOnly | OutageKind::NoneWritable => NotReady::ReadOnly,
                OutageKind::Unconfirmed => NotReady::Unconfirmed,
                OutageKind::Lost | OutageKind::GaveWay | OutageKind::Busy => NotReady::Database,
            },
            _ => NotReady::Database,
        }
    }
}

/// The last answer, and when it was worked out.
#[derive(Debug, Default)]
pub struct Readiness {
    last: Mutex<Option<(Instant, Result<(), NotReady>)>>,
}

impl Readiness {
    /// Whether the content, the database, its migrations and the key file are fit for work, and changes are taken, at most
    /// a second ago.
    ///
    /// # Errors
    /// The first part that is not.
    pub async fn ask(&self, pipeline: &Pipeline, store: &dyn Store) -> Result<(), NotReady> {
        // Held while the store is asked: whoever comes meanwhile gets that answer.
        let mut last = self.last.lock().await;
        if let Some((at, answer)) = *last
            && at.elapsed() < KEPT
        {
            return answer;
        }
        let answer = now(pipeline, store).await;
        *last = Some((Instant::now(), answer));
        answer
    }
}

async fn now(pipeline: &Pipeline, store: &dyn Store) -> Result<(), NotReady> {
    if pipeline.content().lists().is_err() || pipeline.content().version().is_err() {
        return Err(NotReady::Content);
    }
    let asked = timeout(PATIENCE, store.ready()).await;
    asked.map_err(|_| NotReady::Database)?.map_err(|fault| {
        tracing::warn!(%fault, "the store is not ready");
        NotReady::from(fault)
    })
}
