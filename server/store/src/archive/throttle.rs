//! Counting failed sign-ins.

use super::Archive;
use crate::backend::{Row, Sql, values};
use crate::{Answer, Failures, StoreError, Throttle};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

/// Counts one more failure of key $1 at $2; those before $3 are forgotten.
pub(super) const COUNT: Sql = "INSERT INTO throttle (key, failures, since, last) VALUES ($1, 1, $2, $2)
    ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN throttle.since > $3 THEN throttle.failures + 1 ELSE 1 END,
        since = CASE WHEN throttle.since > $3 THEN throttle.since ELSE excluded.since END,
        last = excluded.last
    RETURNING failures, last";

impl Archive {
    /// The stored form of a key.
    pub(super) fn throttle_key(&self, key: &str) -> Vec<u8> {
        self.core.house().derive("throttle").mac(&[key.as_bytes()]).to_vec()
    }
}

fn known(row: &Row) -> Result<Failures, StoreError> {
    Ok(Failures {
        count: u32::try_from(row.int(0)?).unwrap_or(u32::MAX),
        last: Some(row.time(1)?),
    })
}

/// When a window that ends now began.
pub(super) fn window_begins(now: Timestamp, window: SignedDuration) -> Timestamp {
    now.checked_sub(window).unwrap_or(Timestamp::MIN)
}

#[async_trait]
impl Throttle for Archive {
    async fn failures(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures> {
        const READ: &str = "SELECT failures, last FROM throttle WHERE key = $1 AND since > $2";
        let values = values![self.throttle_key(key), window_begins(now, window)];
        let rows = self.core.backend.rows(READ, values).await?;
        Ok(rows.first().map(known).transpose()?.unwrap_or_default())
    }

    async fn count_failure(&self, key: &str, window: SignedDuration, now: Timestamp) -> Answer<Failures> {
        let mut transaction = self.core.backend.begin().await?;
        let values = values![self.throttle_key(key), now, window_begins(now, window)];
        let rows = transaction.rows(COUNT, values).await?;
        transaction.commit().await?;
        rows.first().map(known).transpose().map(Option::unwrap_or_default)
    }

    async fn clear_failures(&self, key: &str) -> Answer<()> {
        let mut transaction = self.core.backend.begin().await?;
        transaction
            .run("DELETE FROM throttle WHERE key = $1", values![self.throttle_key(key)])
            .await?;
        transaction.commit().await
    }
}
