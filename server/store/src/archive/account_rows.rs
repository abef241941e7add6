//! The row of an account: read, locked until a transaction ends, and written by whoever locked it.

use super::row_macs::{ACCOUNT, account_mac_columns};
use super::{StoreCore, rights};
use crate::backend::{Row, Transaction, values};
use crate::{Account, ChosenBy, Role, Roles, StoreError};
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;

/// The columns that [`account`] reads, in order.
macro_rules! account_columns {
    () => {
        "a.id, a.municipality, a.name, a.roles, a.language, a.disabled, a.created_at, a.version, \
         (SELECT COUNT(*) FROM identities i WHERE i.account = a.id), \
         (SELECT given_at FROM given_passwords g WHERE g.account = a.id)"
    };
}
pub(super) use account_columns;

/// An account from a row, starting at column `from`.
pub(super) fn account(row: &Row, from: usize) -> Result<Account, StoreError> {
    let (roles, asleep) = Roles::from_bits(row.small(from + 3)?);
    Ok(Account {
        id: UserId::from(row.text(from)?),
        municipality: MunicipalityId::from(row.text(from + 1)?),
        name: row.text(from + 2)?.to_owned(),
        roles,
        asleep,
        language: Language(row.text(from + 4)?.to_owned()),
        disabled: row.yes(from + 5)?,
        created_at: row.time(from + 6)?,
        version: row.count(from + 7)?,
        from_municipality: row.count(from + 8)? > 0,
        given_at: row.time_or_none(from + 9)?,
    })
}

/// Locks an account until the transaction ends and reads it as it then stands; `None` if there is no such account.
/// Who locks more than one does so in the order of their ids, and before anything else is locked.
///
/// # Errors
/// [`StoreError::Altered`] if somebody else than the program changed it: nothing more is done with it.
pub(super) async fn lock(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    user: &str,
) -> Result<Option<Account>, StoreError> {
    const READ: &str = concat!(
        "SELECT ",
        account_mac_columns!(),
        ", ",
        account_columns!(),
        " FROM accounts a WHERE a.id = $1"
    );
    if !hold(transaction, user).await? {
        return Ok(None);
    }
    let rows = transaction.rows(READ, values![user]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    if !core.mac_holds(&ACCOUNT, row, 0) {
        return Err(StoreError::Altered("the account"));
    }
    account(row, ACCOUNT.width()).map(Some)
}

/// Locks an account until the transaction ends, whatever it says: for changing what does not open doors.
pub(super) async fn hold(transaction: &mut dyn Transaction, user: &str) -> Result<bool, StoreError> {
    const LOCK: &str = "UPDATE accounts SET version = version WHERE id = $1";
    Ok(transaction.run(LOCK, values![user]).await? > 0)
}

/// Writes the roles of an account that is locked. Who is no adviser afterwards loses what they opened for children.
///
/// # Errors
/// [`StoreError::Changed`] if it is no longer at `version`, or gets its roles from its municipality.
pub(super) async fn write_roles(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    before: &Account,
    version: u64,
    roles: Roles,
) -> Result<(), StoreError> {
    const SET: &str = "UPDATE accounts SET roles = $3, version = version + 1 WHERE id = $1 AND version = $2
        AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.account = accounts.id)";
    let user = before.id.as_str();
    if transaction.run(SET, values![user, version, roles.bits()]).await? == 0 {
        return Err(StoreError::Changed);
    }
    // An adviser's role that slept opens nothing of what was opened before it slept.
    if !(before.roles.has(Role::Adviser) && roles.has(Role::Adviser)) {
        rights::end_of_account(transaction, user).await?;
    }
    core.put_mac(transaction, &ACCOUNT, user).await
}

/// Closes an account or opens it again, and ends what it had open.
///
/// # Errors
/// [`StoreError::NotFound`] if there is none.
pub(super) async fn write_disabled(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    user: &UserId,
    disabled: bool,
) -> Result<(), StoreError> {
    const SET: &str = "UPDATE accounts SET disabled = $2, version = version + 1 WHERE id = $1";
    if lock(core, transaction, user.as_str()).await?.is_none() {
        return Err(StoreError::NotFound);
    }
    transaction.run(SET, values![user.as_str(), disabled]).await?;
    core.put_mac(transaction, &ACCOUNT, user.as_str()).await?;
    // When it is opened again too: an older server that closed it left its cards.
    end_sessions(transaction, user).await?;
    rights::end_of_account(transaction, user.as_str()).await
}

/// Writes a password (a PHC string) of an account that is locked and forgets the browsers that know it; returns whether
/// it has one.
pub(super) async fn write_password(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    user: &UserId,
    password: &str,
    chosen_by: ChosenBy,
) -> Result<bool, StoreError> {
    // What waits for a second person was asked for an account with another password.
    const SET: &str = "UPDATE accounts SET password = $2, version = version + $3 WHERE id = $1
        AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.account = accounts.id)";
    const FORGET: &str = "DELETE FROM devices WHERE account = $1";
    let user = user.as_str();
    let given = i64::from(matches!(chosen_by, ChosenBy::Another(_)));
    if transaction.run(SET, values![user, password, given]).await? == 0 {
        return Ok(false);
    }
    mark_given(transaction, user, chosen_by).await?;
    transaction.run(FORGET, values![user]).await?;
    core.put_mac(transaction, &ACCOUNT, user).await?;
    Ok(true)
}

/// Remembers that somebody else gave the password, or that its holder chose it.
pub(super) async fn mark_given(
    transaction: &mut dyn Transaction,
    user: &str,
    chosen_by: ChosenBy,
) -> Result<(), StoreError> {
    const GIVEN: &str = "INSERT INTO given_passwords (account, given_at) VALUES ($1, $2)
        ON CONFLICT (account) DO UPDATE SET given_at = excluded.given_at";
    const CHOSEN: &str = "DELETE FROM given_passwords WHERE account = $1";
    match chosen_by {
        ChosenBy::Another(at) => transaction.run(GIVEN, values![user, at]).await,
        ChosenBy::Holder => transaction.run(CHOSEN, values![user]).await,
    }
    .map(drop)
}

/// Ends every session of an account, sign-ins that wait for the second factor among them.
pub(super) async fn end_sessions(transaction: &mut dyn Transaction, user: &UserId) -> Result<(), StoreError> {
    for end in [
        "DELETE FROM sessions WHERE account = $1",
        "DELETE FROM half_sessions WHERE account = $1",
        "DELETE FROM factor_offers WHERE account = $1",
    ] {
        transaction.run(end, values![user.as_str()]).await?;
    }
    Ok(())
}
