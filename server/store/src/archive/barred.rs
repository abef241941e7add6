//! To whom a case is barred (decision 0038). The table is laid out from the case's state with each change.

use crate::StoreError;
use crate::backend::{Sql, Transaction, values};
use jiff::Timestamp;

/// SQL, to follow a condition: and case `c` is not barred to the account in a parameter or column.
macro_rules! not_barred_to {
    ($account:literal) => {
        concat!(
            " AND NOT EXISTS (SELECT 1 FROM barred b WHERE b.case_id = c.id AND b.account = ",
            $account,
            ")"
        )
    };
}
pub(super) use not_barred_to;

/// SQL, to follow a condition: and case `c` is barred to nobody at all.
macro_rules! barred_to_nobody {
    () => {
        " AND NOT EXISTS (SELECT 1 FROM barred b WHERE b.case_id = c.id)"
    };
}
pub(super) use barred_to_nobody;

/// Ends what an account opened of a case that is barred to it from `now` on: nothing of it comes back when the bar is
/// lifted.
pub(super) async fn end_of_barred(
    transaction: &mut dyn Transaction,
    case: &str,
    user: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    const END: [Sql; 2] = [
        "DELETE FROM sessions WHERE child_case = $1 AND account = $2",
        "DELETE FROM cards WHERE case_id = $1 AND account = $2",
    ];
    const GRANTS: Sql = "UPDATE grants SET until = $3 WHERE case_id = $1 AND account = $2 AND until > $3";
    for statement in END {
        transaction.run(statement, values![case, user]).await?;
    }
    transaction.run(GRANTS, values![case, user, now]).await.map(drop)
}
