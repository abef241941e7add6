//! Counting tries.

use super::Archive;
use super::once_more::once_more;
use crate::backend::{Row, Sql, values};
use crate::{Answer, Counter, StoreError, Throttle, Waits};
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

/// What is counted for a key.
#[derive(Clone, Copy, Default)]
struct Known {
    /// Tries since the window began; 0 if there were none or the window has passed.
    count: u32,
    /// When the last one happened.
    last: Option<Timestamp>,
}

fn known(row: &Row) -> Result<Known, StoreError> {
    Ok(Known {
        count: u32::try_from(row.int(0)?).unwrap_or(u32::MAX),
        last: Some(row.time(1)?),
    })
}

/// When the next try may be looked at; none if it may now.
fn wait_until(known: Known, free: u32, waits: Waits, now: Timestamp) -> Option<Timestamp> {
    let over = known.count.checked_sub(free)?;
    let until = known.last?.checked_add((waits.wait)(over)).ok()?;
    (until > now).then_some(until)
}

/// When a window that ends now began.
pub(super) fn window_begins(now: Timestamp, window: SignedDuration) -> Timestamp {
    now.checked_sub(window).unwrap_or(Timestamp::MIN)
}

#[async_trait]
impl Throttle for Archive {
    async fn count_try(&self, counters: &[Counter], waits: Waits, now: Timestamp) -> Answer<Option<Timestamp>> {
        // Makes the row if there is none, and holds it until the try is counted in every counter.
        const HOLD: Sql = "INSERT INTO throttle (key, failures, since, last) VALUES ($1, 0, $2, $2)
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN throttle.since > $3 THEN throttle.failures ELSE 0 END,
                since = CASE WHEN throttle.since > $3 THEN throttle.since ELSE excluded.since END
            RETURNING failures, last";
        const ADD: Sql = "UPDATE throttle SET failures = failures + 1, last = $2 WHERE key = $1";
        const READ: Sql = "SELECT failures, last FROM throttle WHERE key = $1 AND since > $2";
        once_more(|| async {
            let mut keys: Vec<(Vec<u8>, u32)> = counters
                .iter()
                .map(|counter| (self.throttle_key(&counter.key), counter.free))
                .collect();
            // In one order everywhere, so that two tries never hold a row each that the other needs.
            keys.sort_unstable();
            // Most tries of an attack end here, and write nothing.
            for (key, free) in &keys {
                let values = values![key.clone(), window_begins(now, waits.window)];
                let rows = self.core.backend.rows(READ, values).await?;
                let known = rows.first().map(known).transpose()?.unwrap_or_default();
                if let Some(until) = wait_until(known, *free, waits, now) {
                    return Ok(Some(until));
                }
            }
            let mut transaction = self.core.backend.begin().await?;
            for (key, free) in &keys {
                let values = values![key.clone(), now, window_begins(now, waits.window)];
                let rows = transaction.rows(HOLD, values).await?;
                let known = rows.first().map(known).transpose()?.unwrap_or_default();
                if let Some(until) = wait_until(known, *free, waits, now) {
                    return Ok(Some(until));
                }
            }
            for (key, _) in keys {
                transaction.run(ADD, values![key, now]).await?;
            }
            transaction.commit().await?;
            Ok(None)
        })
        .await
    }

    async fn take_back_try(&self, key: &str) -> Answer<()> {
        const BACK: Sql = "UPDATE throttle SET failures = failures - 1, last = since WHERE key = $1 AND failures > 0";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            transaction.run(BACK, values![self.throttle_key(key)]).await?;
            transaction.commit().await
        })
        .await
    }

    async fn forget_tries(&self, key: &str) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            transaction
                .run("DELETE FROM throttle WHERE key = $1", values![self.throttle_key(key)])
                .await?;
            transaction.commit().await
        })
        .await
    }
}
