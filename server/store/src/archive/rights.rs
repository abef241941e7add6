//! By what right somebody opens a case for a child, and when what they opened ends. Cards, children's screens and
//! talks' screens outlive the request that opened them, so that each of them keeps its right with it. Only this file
//! decides whether that right still stands (decision 0018).
//!
//! There are two: an adviser of the case (first or second), for as long as they are that; and somebody who broke the
//! glass, until their grant ends. Both need an open account of the case's municipality with the role of an adviser. To
//! whom a case is barred, it opens by neither (decision 0038).

use super::StoreCore;
use super::barred::not_barred_to;
use super::glass::ends;
use super::row_macs::CASE;
use crate::StoreError;
use crate::backend::{Sql, Transaction, values};
use jiff::Timestamp;

/// SQL: whether what account `a` opened in case `c` still stands. `$opened` is the card or session, with its column
/// `granted_until`; `$now` is the parameter with the present time. Of the roles' bits 1 is
/// [`Role::Adviser`](crate::Role::Adviser) and 8 [`Role::Admin`](crate::Role::Admin), beside which an adviser's role
/// sleeps.
macro_rules! right_stands {
    ($opened:literal, $now:literal) => {
        concat!(
            "a.disabled = 0 AND (a.roles & 9) = 1 AND a.municipality = c.municipality AND c.forgotten = 0
                AND CASE WHEN ",
            $opened,
            ".granted_until IS NULL THEN (c.adviser = a.id OR c.second = a.id) ELSE ",
            $opened,
            ".granted_until > ",
            $now,
            " END",
            $crate::archive::barred::not_barred_to!("a.id")
        )
    };
}
pub(super) use right_stands;

/// The right by which somebody may open a case for a child now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Right {
    /// When their grant ends; `None` for an adviser of the case.
    pub(super) granted_until: Option<Timestamp>,
}

impl Right {
    /// The right of `user` to open `case`, at `now`. Until the transaction ends nobody can reassign the case or close
    /// the account, and nobody else opens the case: what is opened under a right that ends at the same moment ends with
    /// it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if they have no right, or there is no such case or account.
    pub(super) async fn to_open(
        core: &StoreCore,
        transaction: &mut dyn Transaction,
        case: &str,
        user: &str,
        now: Timestamp,
    ) -> Result<Right, StoreError> {
        // Writing a row locks it, in both databases; the account comes first, as everywhere.
        const LOCK_CASE: Sql = "UPDATE cases SET forgotten = 0 WHERE id = $1 AND forgotten = 0";
        const LOCK_ACCOUNT: Sql = "UPDATE accounts SET disabled = 0 WHERE id = $1 AND disabled = 0";
        const READ: Sql = concat!(
            "SELECT c.adviser, c.second FROM cases c JOIN accounts a ON a.municipality = c.municipality
            WHERE c.id = $1 AND a.id = $2 AND (a.roles & 9) = 1",
            not_barred_to!("a.id")
        );
        const GRANT: Sql =
            "SELECT since, until FROM grants WHERE case_id = $1 AND account = $2 AND since <= $3 AND until > $3
            ORDER BY since DESC LIMIT 1";
        if transaction.run(LOCK_ACCOUNT, values![user]).await? == 0
            || transaction.run(LOCK_CASE, values![case]).await? == 0
        {
            return Err(StoreError::NotFound);
        }
        if !core.row_holds(transaction, &CASE, case).await? {
            return Err(StoreError::NotFound);
        }
        let rows = transaction.rows(READ, values![case, user]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        if row.text_or_none(0) == Some(user) || row.text_or_none(1) == Some(user) {
            return Ok(Right { granted_until: None });
        }
        let rows = transaction.rows(GRANT, values![case, user, now]).await?;
        let grant = rows.first().ok_or(StoreError::NotFound)?;
        let until = ends(grant.time(0)?, grant.time(1)?);
        if until <= now {
            return Err(StoreError::NotFound);
        }
        Ok(Right {
            granted_until: Some(until),
        })
    }

    /// `until`, or the end of the grant if that comes first.
    pub(super) fn at_most(self, until: Timestamp) -> Timestamp {
        self.granted_until.map_or(until, |granted| granted.min(until))
    }
}

/// Ends what was opened in a case by anybody but these two ('' where there is none): the advisers it had and still has.
/// Sessions come before cards, as everywhere: whoever locks more than one thing takes account, case, sessions, cards.
pub(super) async fn end_of_others(
    transaction: &mut dyn Transaction,
    case: &str,
    adviser: &str,
    second: &str,
) -> Result<(), StoreError> {
    const END: [Sql; 2] = [
        "DELETE FROM sessions WHERE child_case = $1 AND account <> $2 AND account <> $3",
        "DELETE FROM cards WHERE case_id = $1 AND account <> $2 AND account <> $3",
    ];
    for statement in END {
        transaction.run(statement, values![case, adviser, second]).await?;
    }
    Ok(())
}

/// Ends all that an account opened for children: it was closed, or is no adviser any more. Nothing of it comes back
/// with the account or the role.
pub(super) async fn end_of_account(transaction: &mut dyn Transaction, user: &str) -> Result<(), StoreError> {
    const END: [Sql; 2] = [
        "DELETE FROM sessions WHERE account = $1 AND child_case IS NOT NULL",
        "DELETE FROM cards WHERE account = $1",
    ];
    for statement in END {
        transaction.run(statement, values![user]).await?;
    }
    Ok(())
}
