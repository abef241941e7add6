//! Deleting what has expired and means nothing any more.

use super::Archive;
use super::begun::before;
use crate::backend::{Sql, values};
use crate::{
    ABSOLUTE, CEREMONY, HALF, IDLE, KNOWN_FOR, PRESS_KEPT, READING_WINDOW, SETTLED_SHOWN, StoreError, Swept,
    UNKNOWN_LINK_WINDOW,
};
use jiff::Timestamp;

/// Rows read at a time.
const AT_A_TIME: u16 = 500;

/// What is swept: how its rows are found, by a key and up to [`AT_A_TIME`], and how one of them is deleted if it has
/// still expired.
struct Broom {
    find: Sql,
    delete: Sql,
}

macro_rules! broom {
    ($table:literal, $key:literal, $expired:literal) => {
        Broom {
            find: concat!("SELECT ", $key, " FROM ", $table, " WHERE ", $expired, " LIMIT $2"),
            delete: concat!("DELETE FROM ", $table, " WHERE ", $key, " = $2 AND ", $expired),
        }
    };
}

const IDLE_SESSIONS: Broom = broom!("sessions", "hash", "seen_at <= $1 AND meeting IS NULL");
const OLD_SESSIONS: Broom = broom!("sessions", "hash", "created_at <= $1");
const HALVES: Broom = broom!("half_sessions", "hash", "created_at <= $1");
const OFFERS: Broom = broom!("factor_offers", "hash", "made_at <= $1");
const CEREMONIES: Broom = broom!("ceremonies", "id", "made_at <= $1");
const SIGN_INS: Broom = broom!("sign_ins", "mark", "until <= $1");
const DEVICES: Broom = broom!("devices", "hash", "seen_at <= $1");
const ERASURES: Broom = broom!("erasures", "case_id", "until <= $1");
const RUNS: Broom = broom!("retention_runs", "municipality", "until <= $1");
const APPROVALS: Broom = broom!("approvals", "id", "until <= $1");
// The longest window that anything is counted in.
const COUNTERS: Broom = broom!("throttle", "key", "since <= $1");
const PRESSES: Broom = broom!("presses", "mark", "at <= $1");
const READINGS: Broom = broom!("readings", "account", "since <= $1");
// All that one account read goes at once.
const CASES_READ: Broom = broom!("cases_read", "account", "since <= $1");

impl Archive {
    /// One short transaction a row: whoever holds one row only is never half of a deadlock.
    pub(super) async fn sweep_now(&self, now: Timestamp) -> Result<Swept, StoreError> {
        Ok(Swept {
            sessions: self.clear(&IDLE_SESSIONS, before(now, IDLE)).await?
                + self.clear(&OLD_SESSIONS, before(now, ABSOLUTE)).await?
                + self.clear(&HALVES, before(now, HALF)).await?,
            others: self.clear(&OFFERS, before(now, ABSOLUTE)).await?
                + self.clear(&CEREMONIES, before(now, CEREMONY)).await?
                + self.clear(&SIGN_INS, now).await?
                + self.clear(&DEVICES, before(now, KNOWN_FOR)).await?
                + self.clear(&APPROVALS, before(now, SETTLED_SHOWN)).await?
                + self.clear(&ERASURES, now).await?
                + self.clear(&RUNS, now).await?
                + self.clear(&COUNTERS, before(now, UNKNOWN_LINK_WINDOW)).await?
                + self.clear(&PRESSES, before(now, PRESS_KEPT)).await?
                + self.clear(&READINGS, before(now, READING_WINDOW)).await?
                + self.clear(&CASES_READ, before(now, READING_WINDOW)).await?,
        })
    }

    async fn clear(&self, broom: &Broom, expired: Timestamp) -> Result<u64, StoreError> {
        let mut swept = 0;
        loop {
            let rows = self.core.backend.rows(broom.find, values![expired, AT_A_TIME]).await?;
            for row in &rows {
                let key = match row.text(0) {
                    Ok(text) => values![expired, text],
                    Err(_) => values![expired, row.bytes(0)?],
                };
                let mut transaction = self.core.backend.begin().await?;
                swept += transaction.run(broom.delete, key).await?;
                transaction.commit().await?;
            }
            if rows.len() < usize::from(AT_A_TIME) {
                return Ok(swept);
            }
        }
    }
}
