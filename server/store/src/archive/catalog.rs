//! The contents of a backup: the tables in the order they can be filled, their columns,
//! and how to read each in pages by its key. Sessions, sign-ins under way and failure counters are
//! short-lived and left out; so are cards and the tokens of integrations, or a restore would revive withdrawn ones.

use crate::StoreError;
use crate::backend::{Sql, Value};

/// A table of a backup.
pub(super) struct Table {
    /// Its name.
    pub(super) name: &'static str,
    /// Reads the next rows by key. Parameters: the last row's key values, then the limit.
    pub(super) read: Sql,
    /// Reads the first rows. Parameter: the limit.
    pub(super) first: Sql,
    /// Writes a row.
    pub(super) write: Sql,
    /// The kind of each column: `i` (integer), `t` (text) or `b` (bytes).
    pub(super) kinds: &'static str,
    /// The indexes of the key columns, in order.
    pub(super) key: &'static [usize],
}

macro_rules! table {
    ($name:literal, $kinds:literal, $columns:literal, $values:literal, key $keys:literal after $after:literal at $limit:literal is $key:expr) => {
        Table {
            name: $name,
            read: concat!(
                "SELECT ",
                $columns,
                " FROM ",
                $name,
                " WHERE ",
                $after,
                " ORDER BY ",
                $keys,
                " LIMIT ",
                $limit
            ),
            first: concat!("SELECT ", $columns, " FROM ", $name, " ORDER BY ", $keys, " LIMIT $1"),
            write: concat!("INSERT INTO ", $name, " (", $columns, ") VALUES (", $values, ")"),
            kinds: $kinds,
            key: $key,
        }
    };
}

/// The column of `cases` that holds the wrapped key: it goes into `case-keys`, not into the backup.
pub(super) const CASE_KEY: usize = 10;

/// Every table, each after the tables it refers to.
pub(super) const TABLES: &[Table] = &[
    table!("house", "itbi", "id, key_id, key, created_at", "$1, $2, $3, $4",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("format", "ii", "id, level", "$1, $2",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("municipalities", "ttttbi", "id, pack, name, key_id, key, created_at", "$1, $2, $3, $4, $5, $6",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("accounts", "ttttitiibb",
        "id, municipality, name, password, roles, language, disabled, created_at, profile, photo",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("integrations", "tttitiiitiiti",
        "id, municipality, name, scopes, asked_by, asked_at, answer_until, until, settled_by, settled_at, approved, revoked_by, revoked_at",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("identities", "ttti", "issuer, subject, account, ended_at", "$1, $2, $3, $4",
        key "issuer, subject" after "(issuer, subject) > ($1, $2)" at "$3" is &[0, 1]),
    table!("given_passwords", "ti", "account, given_at", "$1, $2",
        key "account" after "account > $1" at "$2" is &[0]),
    table!("cases", "ttiittiiitbbb",
        "id, municipality, version, open, adviser, second, glass_broken, changed_at, forgotten, key_id, key, label, sealed",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("desks", "ttii", "adviser, case_id, open, changed_at", "$1, $2, $3, $4",
        key "adviser, case_id" after "(adviser, case_id) > ($1, $2)" at "$3" is &[0, 1]),
    table!("barred", "tt", "case_id, account", "$1, $2",
        key "case_id, account" after "(case_id, account) > ($1, $2)" at "$3" is &[0, 1]),
    table!("agenda", "tiittitiit",
        "case_id, place, number, municipality, adviser, class, kind, at, lacks, what",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
        key "case_id, place, number" after "(case_id, place, number) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("events", "tib", "case_id, version, sealed", "$1, $2, $3",
        key "case_id, version" after "(case_id, version) > ($1, $2)" at "$3" is &[0, 1]),
    table!("papers", "ttb", "id, case_id, sealed", "$1, $2, $3",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("receipts", "tttti", "paper_id, case_id, integration, number, at", "$1, $2, $3, $4, $5",
        key "paper_id" after "paper_id > $1" at "$2" is &[0]),
    table!("outbox", "ttttiiiibb",
        "id, case_id, municipality, state, tries, leased_until, made_at, settled_at, sealed, answer",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("drafts", "tttiiib", "case_id, form, account, against, saves, saved_at, sealed",
        "$1, $2, $3, $4, $5, $6, $7",
        key "case_id, form, account" after "(case_id, form, account) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("drawings", "ttb", "case_id, id, sealed", "$1, $2, $3",
        key "case_id, id" after "(case_id, id) > ($1, $2)" at "$3" is &[0, 1]),
    table!("personal", "tbt", "municipality, mark, case_id", "$1, $2, $3",
        key "municipality, mark, case_id" after "(municipality, mark, case_id) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("grants", "ttiib", "case_id, account, since, until, sealed", "$1, $2, $3, $4, $5",
        key "case_id, account, since" after "(case_id, account, since) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("siblings", "tt", "case_id, sibling", "$1, $2",
        key "case_id, sibling" after "(case_id, sibling) > ($1, $2)" at "$3" is &[0, 1]),
    table!("practice", "tt", "case_id, account", "$1, $2",
        key "case_id" after "case_id > $1" at "$2" is &[0]),
    table!("guide_closed", "t", "account", "$1",
        key "account" after "account > $1" at "$2" is &[0]),
    table!("notices", "tttii", "account, case_id, kind, at, read_at", "$1, $2, $3, $4, $5",
        key "account, case_id, kind" after "(account, case_id, kind) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("away", "ttii", "account, backup, since, until", "$1, $2, $3, $4",
        key "account" after "account > $1" at "$2" is &[0]),
    table!("searches", "tttb", "id, case_id, municipality, sealed", "$1, $2, $3, $4",
        key "id, case_id" after "(id, case_id) > ($1, $2)" at "$3" is &[0, 1]),
    table!("feedback", "ttti", "municipality, month, mood, times", "$1, $2, $3, $4",
        key "municipality, month, mood" after "(municipality, month, mood) > ($1, $2, $3)" at "$4" is &[0, 1, 2]),
    table!("feedback_lines", "tttb", "id, municipality, month, sealed", "$1, $2, $3, $4",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("retention_rules", "titi", "municipality, months, set_by, set_at", "$1, $2, $3, $4",
        key "municipality" after "municipality > $1" at "$2" is &[0]),
    table!("holds", "ttib", "case_id, account, at, sealed", "$1, $2, $3, $4",
        key "case_id" after "case_id > $1" at "$2" is &[0]),
    table!("quarters", "ttti", "municipality, quarter, told, told_at", "$1, $2, $3, $4",
        key "municipality, quarter" after "(municipality, quarter) > ($1, $2)" at "$3" is &[0, 1]),
    table!("wordings", "titib", "municipality, number, file, waits, sealed", "$1, $2, $3, $4, $5",
        key "municipality, number" after "(municipality, number) > ($1, $2)" at "$3" is &[0, 1]),
    table!("wording_heads", "tib", "municipality, revision, sealed", "$1, $2, $3",
        key "municipality" after "municipality > $1" at "$2" is &[0]),
    table!("wordings_taken_over", "ii", "id, at", "$1, $2",
        key "id" after "id > $1" at "$2" is &[0]),
    table!("content_pack", "itib", "version, hash, made_at, files", "$1, $2, $3, $4",
        key "version" after "version > $1" at "$2" is &[0]),
    table!("factors", "tbiiii", "account, sealed, step, tries, tried_at, made_at", "$1, $2, $3, $4, $5, $6",
        key "account" after "account > $1" at "$2" is &[0]),
    table!("recovery_codes", "tb", "account, mark", "$1, $2",
        key "account, mark" after "(account, mark) > ($1, $2)" at "$3" is &[0, 1]),
    table!("passkeys", "btbii", "mark, account, sealed, made_at, used_at", "$1, $2, $3, $4, $5",
        key "mark" after "mark > $1" at "$2" is &[0]),
    table!("audit", "tiittttttb",
        "municipality, number, at, who, act, case_id, what, origin, outcome, hash",
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
        key "municipality, number" after "(municipality, number) > ($1, $2)" at "$3" is &[0, 1]),
    table!("audit_heads", "tibb", "municipality, lines, hash, mac", "$1, $2, $3, $4",
        key "municipality" after "municipality > $1" at "$2" is &[0]),
];

impl Table {
    /// The key values of a row.
    pub(super) fn key_of(&self, row: &[Value]) -> Vec<Value> {
        self.key.iter().filter_map(|column| row.get(*column).cloned()).collect()
    }

    /// A row as it was read from a backup, where a NULL has no kind, with the kinds of the columns.
    ///
    /// # Errors
    /// It is no row of this table.
    pub(super) fn typed(&self, mut row: Vec<Value>) -> Result<Vec<Value>, StoreError> {
        for (value, kind) in row.iter_mut().zip(self.kinds.chars()) {
            if *value == Value::Int(None) {
                *value = match kind {
                    't' => Value::Text(None),
                    'b' => Value::Bytes(None),
                    _ => Value::Int(None),
                };
            }
        }
        if self.fits(&row) {
            Ok(row)
        } else {
            Err(StoreError::Backup(format!("a row of {} does not fit", self.name)))
        }
    }

    /// Whether a row has one value for each column, of that column's kind.
    fn fits(&self, row: &[Value]) -> bool {
        let kind = |value: &Value| match value {
            Value::Int(_) => 'i',
            Value::Text(_) => 't',
            Value::Bytes(_) => 'b',
        };
        row.len() == self.kinds.len() && row.iter().zip(self.kinds.chars()).all(|(value, of)| kind(value) == of)
    }
}
