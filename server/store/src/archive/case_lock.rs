//! A case that is held until a transaction ends, and whose it is: who settles something about it looks at what cannot change
//! meanwhile.

use super::StoreCore;
use super::row_macs::CASE;
use crate::backend::{Sql, Transaction, values};
use crate::{Account, Role, StoreError};
use domain::event::UserId;

/// A case as it is while it is locked.
pub(super) struct Locked {
    pub(super) municipality: String,
    pub(super) advisers: [Option<UserId>; 2],
    pub(super) barred: Vec<UserId>,
    pub(super) open: bool,
    pub(super) version: u64,
}

impl Locked {
    /// Whether an account is one of its advisers.
    pub(super) fn is_assigned_to(&self, user: &UserId) -> bool {
        self.advisers.iter().flatten().any(|adviser| adviser == user)
    }
}

/// Whether an account is a coordinator of a case's municipality, to whom it is not barred.
pub(super) fn coordinates(account: &Account, case: &Locked) -> bool {
    !account.disabled
        && account.municipality.as_str() == case.municipality
        && account.roles.has(Role::Coordinator)
        && !case.barred.contains(&account.id)
}

/// Whether an account may ask that a case be erased, or keep it back: as its adviser, or as a coordinator.
pub(super) fn may_ask(account: &Account, case: &Locked) -> bool {
    let advises = !account.disabled
        && account.municipality.as_str() == case.municipality
        && account.roles.has(Role::Adviser)
        && case.is_assigned_to(&account.id);
    advises || coordinates(account, case)
}

/// Locks a case that is not erased; `None` if there is none, or its row was altered.
pub(super) async fn lock_case(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    case: &str,
) -> Result<Option<Locked>, StoreError> {
    const LOCK: Sql = "UPDATE cases SET forgotten = 0 WHERE id = $1 AND forgotten = 0";
    const READ: Sql = "SELECT municipality, adviser, second, open, version FROM cases WHERE id = $1";
    if transaction.run(LOCK, values![case]).await? == 0 || !core.row_holds(transaction, &CASE, case).await? {
        return Ok(None);
    }
    const BARRED: Sql = "SELECT account FROM barred WHERE case_id = $1";
    let barred = transaction.rows(BARRED, values![case]).await?;
    let barred = barred
        .iter()
        .map(|row| row.text(0).map(UserId::from))
        .collect::<Result<_, _>>()?;
    let rows = transaction.rows(READ, values![case]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let adviser = |column| row.text_or_none(column).filter(|id| !id.is_empty()).map(UserId::from);
    Ok(Some(Locked {
        municipality: row.text(0)?.to_owned(),
        advisers: [adviser(1), adviser(2)],
        barred,
        open: row.yes(3)?,
        version: row.count(4)?,
    }))
}
