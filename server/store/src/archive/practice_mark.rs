//! Which cases are practice: what lists and rights ask.

use crate::StoreError;
use crate::backend::{Sql, Transaction, values};

/// SQL, to follow a condition: and case `c` is about a child.
macro_rules! no_practice {
    () => {
        " AND NOT EXISTS (SELECT 1 FROM practice x WHERE x.case_id = c.id)"
    };
}
pub(super) use no_practice;

/// Whether a case is practice.
pub(super) async fn is_practice(transaction: &mut dyn Transaction, case: &str) -> Result<bool, StoreError> {
    const READ: Sql = "SELECT account FROM practice WHERE case_id = $1";
    Ok(!transaction.rows(READ, values![case]).await?.is_empty())
}

/// The practice case of an account.
pub(super) const OF_ACCOUNT: Sql = "SELECT case_id FROM practice WHERE account = $1";
