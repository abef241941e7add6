//! The doors that a right code or passkey opens: a sign-in that waits for it, and a session that proves once more whose
//! it is. Whoever is at one is looked up with their account locked.

use super::StoreCore;
use super::account_rows::lock;
use super::begun::{before, begin_factored};
use super::row_macs::{HALF as HALF_ROW, SESSION};
use super::token::hash;
use crate::backend::{Sql, Transaction, values};
use crate::{Account, FRESH, HALF, Opens, SessionToken, StoreError};
use jiff::Timestamp;

/// The token at a door: that of the waiting sign-in, or of the session.
pub(super) fn at(opens: &Opens) -> &SessionToken {
    match opens {
        Opens::SignIn { half, .. } => half,
        Opens::Again(session) => session,
    }
}

/// Whoever is at a door, with their account locked; `None` if the door is no more.
pub(super) async fn who(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    opens: &Opens,
    now: Timestamp,
) -> Result<Option<Account>, StoreError> {
    const HALF_OF: Sql = "SELECT account FROM half_sessions WHERE hash = $1 AND created_at > $2";
    const WHOLE_OF: Sql = "SELECT account FROM sessions WHERE hash = $1 AND child_case IS NULL AND created_at > $2";
    let (table, read, since) = match opens {
        Opens::SignIn { .. } => (&HALF_ROW, HALF_OF, before(now, HALF)),
        Opens::Again(_) => (&SESSION, WHOLE_OF, before(now, crate::ABSOLUTE)),
    };
    let hash = hash(at(opens));
    let rows = transaction.rows(read, values![hash.as_slice(), since]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let account = lock(core, transaction, row.text(0)?).await?;
    // What ended it meanwhile held the lock.
    let still = !transaction
        .rows(read, values![hash.as_slice(), since])
        .await?
        .is_empty()
        && core.row_holds(transaction, table, hash).await?;
    Ok(account.filter(|account| still && !account.disabled))
}

/// Whether a factor may be set up at a door: in the middle of signing in not before its holder has a password of their own.
pub(super) fn may_enrol(opens: &Opens, account: &Account) -> bool {
    matches!(opens, Opens::Again(_)) || account.given_at.is_none()
}

/// Whether a factor may be added at a door, and the account's own be changed there: the password alone takes the place
/// of none, and a session has to have proved just now whose it is.
pub(super) async fn may_add(
    transaction: &mut dyn Transaction,
    opens: &Opens,
    account: &Account,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const KNOWN: Sql = "SELECT account FROM factors WHERE account = $1";
    const PROVED: Sql = "SELECT hash FROM sessions WHERE hash = $1 AND proved_at > $2";
    Ok(match opens {
        Opens::SignIn { .. } => {
            let known = transaction.rows(KNOWN, values![account.id.as_str()]).await?;
            known.is_empty() && may_enrol(opens, account)
        }
        Opens::Again(session) => {
            let values = values![hash(session), before(now, FRESH)];
            !transaction.rows(PROVED, values).await?.is_empty()
        }
    })
}

/// Opens a door that a right code was given at. Whose password was given by somebody else chooses one first.
pub(super) async fn open(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    opens: &Opens,
    account: &Account,
    now: Timestamp,
) -> Result<(), StoreError> {
    const END: Sql = "DELETE FROM half_sessions WHERE hash = $1";
    const FACTORED: Sql = "UPDATE half_sessions SET factored = 1 WHERE hash = $1";
    const PROVED: Sql = "UPDATE sessions SET factor = 1, proved_at = $2 WHERE hash = $1";
    match opens {
        Opens::SignIn { half, .. } if account.given_at.is_some() => {
            transaction.run(FACTORED, values![hash(half)]).await?;
            core.put_mac(transaction, &HALF_ROW, hash(half)).await
        }
        Opens::SignIn { half, next } => {
            transaction.run(END, values![hash(half)]).await?;
            begin_factored(core, transaction, next, account.id.as_str(), now).await
        }
        Opens::Again(session) => {
            transaction.run(PROVED, values![hash(session), now]).await?;
            core.put_mac(transaction, &SESSION, hash(session)).await
        }
    }
}
