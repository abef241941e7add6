//! Deleting what has expired and means nothing any more.

use super::Archive;
use super::sessions::before;
use crate::backend::Sql;
use crate::{ABSOLUTE, HALF, IDLE, KNOWN_FOR, SETTLED_SHOWN, StoreError, Swept, UNKNOWN_LINK_WINDOW};
use jiff::Timestamp;

impl Archive {
    /// One short transaction a table, so that nobody waits for the whole.
    pub(super) async fn sweep_now(&self, now: Timestamp) -> Result<Swept, StoreError> {
        const IDLE_SESSIONS: Sql = "DELETE FROM sessions WHERE seen_at <= $1 AND meeting IS NULL";
        // What is left was used in the last half hour: few rows.
        const OLD_SESSIONS: Sql =
            "DELETE FROM sessions WHERE (seen_at > $1 OR meeting IS NOT NULL) AND created_at <= $2";
        const HALVES: Sql = "DELETE FROM half_sessions WHERE created_at <= $1";
        const OFFERS: Sql = "DELETE FROM factor_offers WHERE made_at <= $1";
        const SIGN_INS: Sql = "DELETE FROM sign_ins WHERE until <= $1";
        const DEVICES: Sql = "DELETE FROM devices WHERE seen_at <= $1";
        const APPROVALS: Sql = "DELETE FROM approvals WHERE until <= $1";
        // The longest window that anything is counted in.
        const COUNTERS: Sql = "DELETE FROM throttle WHERE since <= $1";
        let idle = before(now, IDLE);
        Ok(Swept {
            sessions: self.delete(IDLE_SESSIONS, &[idle]).await?
                + self.delete(OLD_SESSIONS, &[idle, before(now, ABSOLUTE)]).await?
                + self.delete(HALVES, &[before(now, HALF)]).await?,
            others: self.delete(OFFERS, &[before(now, ABSOLUTE)]).await?
                + self.delete(SIGN_INS, &[now]).await?
                + self.delete(DEVICES, &[before(now, KNOWN_FOR)]).await?
                + self.delete(APPROVALS, &[before(now, SETTLED_SHOWN)]).await?
                + self.delete(COUNTERS, &[before(now, UNKNOWN_LINK_WINDOW)]).await?,
        })
    }

    async fn delete(&self, statement: Sql, times: &[Timestamp]) -> Result<u64, StoreError> {
        let mut transaction = self.core.backend.begin().await?;
        let swept = transaction
            .run(statement, times.iter().map(|time| (*time).into()).collect())
            .await?;
        transaction.commit().await?;
        Ok(swept)
    }
}
