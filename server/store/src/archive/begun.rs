//! What begins with a sign-in, wherever it ends: a session with its second factor, and how many stay open.

use super::StoreCore;
use super::row_macs::SESSION;
use super::token::hash;
use crate::backend::{Sql, Transaction, values};
use crate::{MOST_SESSIONS, SessionToken, StoreError};
use jiff::{SignedDuration, Timestamp};

/// `now` minus `by`; the earliest timestamp on underflow.
pub(super) fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_sub(by).unwrap_or(Timestamp::MIN)
}

/// Ends the sign-ins of an account beyond [`MOST_SESSIONS`], those begun longest ago; never the one that has just begun,
/// however many begin in the same moment.
pub(super) async fn give_way(
    transaction: &mut dyn Transaction,
    user: &str,
    begun: &SessionToken,
) -> Result<(), StoreError> {
    const END_OLDEST: &str = "DELETE FROM sessions WHERE account = $1 AND child_case IS NULL AND hash <> $3
        AND hash NOT IN (SELECT hash FROM sessions WHERE account = $1 AND child_case IS NULL AND hash <> $3
            ORDER BY created_at DESC, hash LIMIT $2)";
    let others = MOST_SESSIONS - 1;
    transaction
        .run(END_OLDEST, values![user, others, hash(begun)])
        .await
        .map(drop)
}

/// Begins the session of a sign-in that is through, with its second factor.
pub(super) async fn begin_factored(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    next: &SessionToken,
    user: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    const BEGIN: Sql = "INSERT INTO sessions (hash, account, created_at, seen_at, factor, proved_at)
        VALUES ($1, $2, $3, $3, 1, $3)";
    transaction.run(BEGIN, values![hash(next), user, now]).await?;
    core.put_mac(transaction, &SESSION, hash(next)).await?;
    give_way(transaction, user, next).await
}
