//! MACs over rows that open doors. Whoever can write to the database and does not have the key file can put a session, a
//! role or a password there; none of them is believed, since its MAC does not hold (decision 0033).
//!
//! A MAC covers all that a row says about who may come in, and for an account also whether it has a second factor, a
//! password that somebody else gave, and an identity at its municipality: taking one of those rows away is noticed too.
//! It does not cover what each visit writes (`seen_at`, counters). Its key is derived from the server's own key.
//!
//! Whoever changes such a row holds it, looks whether its MAC holds, writes, and calls [`StoreCore::put_mac`]: a row that
//! was altered by hand is never given a new one in passing.

use super::StoreCore;
use crate::StoreError;
use crate::backend::{Backend, Row, Sql, Transaction, Value, values};
use crate::seal::{DataKey, Secret};

/// What the key of the MACs is derived for.
const PURPOSE: &str = "rows that open doors";

/// The columns of an account that its MAC covers, then the MAC itself.
macro_rules! account_mac_columns {
    () => {
        "a.id, a.municipality, a.name, a.password, a.roles, a.disabled, a.version, \
         (SELECT i.issuer FROM identities i WHERE i.account = a.id), \
         (SELECT i.subject FROM identities i WHERE i.account = a.id), \
         (SELECT COUNT(*) FROM factors f WHERE f.account = a.id), \
         (SELECT g.given_at FROM given_passwords g WHERE g.account = a.id), a.mac"
    };
}
pub(super) use account_mac_columns;

/// The same of a session.
macro_rules! session_mac_columns {
    () => {
        "s.hash, s.account, s.child_case, s.card, s.meeting, s.until, s.granted_until, s.over_there, s.factor, \
         s.proved_at, s.created_at, s.began_at, s.mac"
    };
}
pub(super) use session_mac_columns;

/// The same of a sign-in that waits for the second factor or for a password of one's own.
macro_rules! half_mac_columns {
    () => {
        "h.hash, h.account, h.created_at, h.factored, h.mac"
    };
}
pub(super) use half_mac_columns;

/// The same of a card.
macro_rules! card_mac_columns {
    () => {
        "k.id, k.mark, k.code, k.case_id, k.account, k.made_at, k.until, k.granted_until, k.mac"
    };
}
pub(super) use card_mac_columns;

/// The same of what waits for a second person, or was settled by one.
macro_rules! approval_mac_columns {
    () => {
        "p.id, p.municipality, p.account, p.kind, p.roles, p.version, p.asked_by, p.asked_at, p.until, p.settled_by, \
         p.settled_at, p.approved, p.used, p.mac"
    };
}
pub(super) use approval_mac_columns;

/// The same of a case that somebody asked to have erased.
macro_rules! erasure_mac_columns {
    () => {
        "e.case_id, e.municipality, e.version, e.asked_by, e.asked_at, e.until, e.mac"
    };
}
pub(super) use erasure_mac_columns;

/// The same of a list of cases that somebody asked to let go by the municipality's rule.
macro_rules! run_mac_columns {
    () => {
        "n.municipality, n.months, n.cases, n.asked_by, n.asked_at, n.until, n.mac"
    };
}
pub(super) use run_mac_columns;

/// The same of an integration: whose it is, what it may do, until when, and who said yes.
macro_rules! integration_mac_columns {
    () => {
        "n.id, n.municipality, n.name, n.hash, n.scopes, n.asked_by, n.asked_at, n.answer_until, n.until, n.settled_by, \
         n.settled_at, n.approved, n.revoked_by, n.revoked_at, n.mac"
    };
}
pub(super) use integration_mac_columns;

/// The same of a practice case: whose it is.
macro_rules! practice_mac_columns {
    () => {
        "r.case_id, r.account, r.mac"
    };
}

/// The same of a case: whose it is. What it holds is sealed, for its place and version.
macro_rules! case_mac_columns {
    () => {
        "c.id, c.municipality, c.adviser, c.second, c.mac"
    };
}
pub(super) use case_mac_columns;

/// A table whose rows carry a MAC.
pub(super) struct MacTable {
    /// Its name, which the MAC covers, so that no row of one table holds in another.
    pub(super) name: &'static str,
    /// How many columns the MAC covers.
    covered: usize,
    /// Reads the columns and the MAC of one row by its key.
    read: Sql,
    /// Writes the MAC of one row: its key, then the MAC.
    put: Sql,
    /// Reads the columns and the MAC of every row.
    all: Sql,
}

macro_rules! mac_table {
    ($name:literal as $as:literal, $key:literal, $covered:literal, $($columns:tt)*) => {
        MacTable {
            name: $name,
            covered: $covered,
            read: concat!("SELECT ", $($columns)*, " FROM ", $name, " ", $as, " WHERE ", $as, ".", $key, " = $1"),
            put: concat!("UPDATE ", $name, " SET mac = $2 WHERE ", $key, " = $1"),
            all: concat!("SELECT ", $($columns)*, " FROM ", $name, " ", $as),
        }
    };
}

/// Accounts.
pub(super) const ACCOUNT: MacTable = mac_table!("accounts" as "a", "id", 11, account_mac_columns!());
/// Sessions.
pub(super) const SESSION: MacTable = mac_table!("sessions" as "s", "hash", 12, session_mac_columns!());
/// Sign-ins that are not through.
pub(super) const HALF: MacTable = mac_table!("half_sessions" as "h", "hash", 4, half_mac_columns!());
/// Cards.
pub(super) const CARD: MacTable = mac_table!("cards" as "k", "id", 8, card_mac_columns!());
/// What takes two people.
pub(super) const APPROVAL: MacTable = mac_table!("approvals" as "p", "id", 13, approval_mac_columns!());
/// Cases that somebody asked to have erased.
pub(super) const ERASURE: MacTable = mac_table!("erasures" as "e", "case_id", 6, erasure_mac_columns!());
/// Lists of cases that somebody asked to let go.
pub(super) const RUN: MacTable = mac_table!("retention_runs" as "n", "municipality", 6, run_mac_columns!());
/// Integrations.
pub(super) const INTEGRATION: MacTable = mac_table!("integrations" as "n", "id", 14, integration_mac_columns!());
/// Practice cases.
pub(super) const PRACTICE: MacTable = mac_table!("practice" as "r", "case_id", 2, practice_mac_columns!());
/// Cases.
pub(super) const CASE: MacTable = mac_table!("cases" as "c", "id", 4, case_mac_columns!());

const ALL: [&MacTable; 10] = [
    &ACCOUNT,
    &SESSION,
    &HALF,
    &CARD,
    &APPROVAL,
    &ERASURE,
    &RUN,
    &INTEGRATION,
    &PRACTICE,
    &CASE,
];

impl MacTable {
    /// How many columns it takes in a row that reads its columns: those that are covered, and the MAC.
    pub(super) const fn width(&self) -> usize {
        self.covered + 1
    }

    /// The MAC of a row whose columns begin at `from`.
    fn mac(&self, key: &Secret, row: &Row, from: usize) -> [u8; 32] {
        let covered = row.0.get(from..from + self.covered).unwrap_or_default();
        let parts: Vec<Vec<u8>> = covered.iter().map(bytes_of).collect();
        let mut all = vec![self.name.as_bytes()];
        all.extend(parts.iter().map(Vec::as_slice));
        key.mac(&all)
    }

    /// Whether the MAC of a row holds. Whoever can measure the comparison still has no key to try another row with.
    fn holds(&self, key: &Secret, row: &Row, from: usize) -> bool {
        row.bytes_or_none(from + self.covered) == Some(self.mac(key, row, from).as_slice())
    }
}

/// A value as bytes, its kind before it. A NULL of whichever kind is the same.
fn bytes_of(value: &Value) -> Vec<u8> {
    let (kind, bytes): (u8, &[u8]) = match value {
        Value::Int(None) | Value::Text(None) | Value::Bytes(None) => (0, &[]),
        Value::Int(Some(number)) => (1, &number.to_le_bytes()),
        Value::Text(Some(text)) => (2, text.as_bytes()),
        Value::Bytes(Some(bytes)) => (3, bytes),
    };
    [&[kind], bytes].concat()
}

impl StoreCore {
    fn mac_key(&self) -> Secret {
        self.house().derive(PURPOSE)
    }

    /// Whether the MAC of a row holds; its columns begin at `from`. While an older server may still run, which writes
    /// none, every row does.
    pub(super) fn mac_holds(&self, table: &MacTable, row: &Row, from: usize) -> bool {
        if !self.demands_macs() {
            return true;
        }
        let holds = table.holds(&self.mac_key(), row, from);
        if !holds {
            tracing::error!(
                table = table.name,
                "a row was altered in the database: run `boernehoejde doctor`"
            );
        }
        holds
    }

    /// Whether the MAC of the row with this key holds; `false` if there is none.
    pub(super) async fn row_holds(
        &self,
        transaction: &mut dyn Transaction,
        table: &MacTable,
        key: impl Into<Value> + Send,
    ) -> Result<bool, StoreError> {
        let rows = transaction.rows(table.read, vec![key.into()]).await?;
        Ok(rows.first().is_some_and(|row| self.mac_holds(table, row, 0)))
    }

    /// Gives a row that was just written its MAC. Whoever changed one that was there has looked before whether it held.
    pub(super) async fn put_mac(
        &self,
        transaction: &mut dyn Transaction,
        table: &MacTable,
        key: impl Into<Value> + Send,
    ) -> Result<(), StoreError> {
        let key = key.into();
        let rows = transaction.rows(table.read, vec![key.clone()]).await?;
        let Some(row) = rows.first() else { return Ok(()) };
        let mac = table.mac(&self.mac_key(), row, 0).to_vec();
        transaction.run(table.put, vec![key, Value::from(mac)]).await.map(drop)
    }

    /// Gives every row its MAC: once, when an upgrade is finished, and after a backup was restored.
    pub(super) async fn put_all_macs(
        &self,
        transaction: &mut dyn Transaction,
        house: &DataKey,
    ) -> Result<(), StoreError> {
        let secret = house.derive(PURPOSE);
        for table in ALL {
            for row in transaction.rows(table.all, values![]).await? {
                let Some(key) = row.0.first().cloned() else { continue };
                let mac = table.mac(&secret, &row, 0).to_vec();
                transaction.run(table.put, vec![key, Value::from(mac)]).await?;
            }
        }
        Ok(())
    }
}

/// How many rows of each table do not hold, where there are any; `house` is the server's own key.
pub(super) async fn altered_rows(
    backend: &dyn Backend,
    house: &DataKey,
) -> Result<Vec<(&'static str, u64)>, StoreError> {
    let secret = house.derive(PURPOSE);
    let mut altered = Vec::new();
    for table in ALL {
        let rows = backend.rows(table.all, values![]).await?;
        let bad = rows.iter().filter(|row| !table.holds(&secret, row, 0)).count() as u64;
        if bad > 0 {
            altered.push((table.name, bad));
        }
    }
    Ok(altered)
}
