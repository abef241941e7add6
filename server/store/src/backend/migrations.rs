//! The numbered migrations of both backends, with the same numbers and names. They are
//! only ever added to; a test opens a database made by the first set.

use super::Sql;
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Number, name, and the statements of SQLite and PostgreSQL.
const ALL: &[(i64, &str, Sql, Sql)] = &[
    (
        1,
        "house",
        include_str!("../../migrations/sqlite/0001_house.sql"),
        include_str!("../../migrations/postgres/0001_house.sql"),
    ),
    (
        2,
        "cards",
        include_str!("../../migrations/sqlite/0002_cards.sql"),
        include_str!("../../migrations/postgres/0002_cards.sql"),
    ),
    (
        3,
        "tables",
        include_str!("../../migrations/sqlite/0003_tables.sql"),
        include_str!("../../migrations/postgres/0003_tables.sql"),
    ),
    (
        4,
        "format",
        include_str!("../../migrations/sqlite/0004_format.sql"),
        include_str!("../../migrations/postgres/0004_format.sql"),
    ),
    (
        5,
        "rights",
        include_str!("../../migrations/sqlite/0005_rights.sql"),
        include_str!("../../migrations/postgres/0005_rights.sql"),
    ),
    (
        6,
        "wordings",
        include_str!("../../migrations/sqlite/0006_wordings.sql"),
        include_str!("../../migrations/postgres/0006_wordings.sql"),
    ),
    (
        7,
        "account_version",
        include_str!("../../migrations/sqlite/0007_account_version.sql"),
        include_str!("../../migrations/postgres/0007_account_version.sql"),
    ),
    (
        8,
        "identities",
        include_str!("../../migrations/sqlite/0008_identities.sql"),
        include_str!("../../migrations/postgres/0008_identities.sql"),
    ),
    (
        9,
        "second_factor",
        include_str!("../../migrations/sqlite/0009_second_factor.sql"),
        include_str!("../../migrations/postgres/0009_second_factor.sql"),
    ),
    (
        10,
        "session_began",
        include_str!("../../migrations/sqlite/0010_session_began.sql"),
        include_str!("../../migrations/postgres/0010_session_began.sql"),
    ),
    (
        11,
        "devices",
        include_str!("../../migrations/sqlite/0011_devices.sql"),
        include_str!("../../migrations/postgres/0011_devices.sql"),
    ),
    (
        12,
        "own_account",
        include_str!("../../migrations/sqlite/0012_own_account.sql"),
        include_str!("../../migrations/postgres/0012_own_account.sql"),
    ),
    (
        13,
        "approvals",
        include_str!("../../migrations/sqlite/0013_approvals.sql"),
        include_str!("../../migrations/postgres/0013_approvals.sql"),
    ),
    (
        14,
        "backups_in_the_log",
        include_str!("../../migrations/sqlite/0014_backups_in_the_log.sql"),
        include_str!("../../migrations/postgres/0014_backups_in_the_log.sql"),
    ),
    (
        15,
        "passkeys",
        include_str!("../../migrations/sqlite/0015_passkeys.sql"),
        include_str!("../../migrations/postgres/0015_passkeys.sql"),
    ),
    (
        16,
        "key_change",
        include_str!("../../migrations/sqlite/0016_key_change.sql"),
        include_str!("../../migrations/postgres/0016_key_change.sql"),
    ),
    (
        17,
        "row_macs",
        include_str!("../../migrations/sqlite/0017_row_macs.sql"),
        include_str!("../../migrations/postgres/0017_row_macs.sql"),
    ),
    (
        18,
        "erasures",
        include_str!("../../migrations/sqlite/0018_erasures.sql"),
        include_str!("../../migrations/postgres/0018_erasures.sql"),
    ),
    (
        19,
        "barred",
        include_str!("../../migrations/sqlite/0019_barred.sql"),
        include_str!("../../migrations/postgres/0019_barred.sql"),
    ),
    (
        20,
        "across_cases",
        include_str!("../../migrations/sqlite/0020_across_cases.sql"),
        include_str!("../../migrations/postgres/0020_across_cases.sql"),
    ),
    (
        21,
        "notices",
        include_str!("../../migrations/sqlite/0021_notices.sql"),
        include_str!("../../migrations/postgres/0021_notices.sql"),
    ),
    (
        22,
        "practice",
        include_str!("../../migrations/sqlite/0022_practice.sql"),
        include_str!("../../migrations/postgres/0022_practice.sql"),
    ),
    (
        23,
        "feedback",
        include_str!("../../migrations/sqlite/0023_feedback.sql"),
        include_str!("../../migrations/postgres/0023_feedback.sql"),
    ),
    (
        24,
        "shared_state",
        include_str!("../../migrations/sqlite/0024_shared_state.sql"),
        include_str!("../../migrations/postgres/0024_shared_state.sql"),
    ),
    (
        25,
        "outbox",
        include_str!("../../migrations/sqlite/0025_outbox.sql"),
        include_str!("../../migrations/postgres/0025_outbox.sql"),
    ),
    (
        26,
        "integrations",
        include_str!("../../migrations/sqlite/0026_integrations.sql"),
        include_str!("../../migrations/postgres/0026_integrations.sql"),
    ),
    (
        27,
        "retention",
        include_str!("../../migrations/sqlite/0027_retention.sql"),
        include_str!("../../migrations/postgres/0027_retention.sql"),
    ),
    (
        28,
        "drawings",
        include_str!("../../migrations/sqlite/0028_drawings.sql"),
        include_str!("../../migrations/postgres/0028_drawings.sql"),
    ),
    (
        31,
        "scrubs",
        include_str!("../../migrations/sqlite/0031_scrubs.sql"),
        include_str!("../../migrations/postgres/0031_scrubs.sql"),
    ),
    (
        32,
        "content_pack",
        include_str!("../../migrations/sqlite/0032_content_pack.sql"),
        include_str!("../../migrations/postgres/0032_content_pack.sql"),
    ),
    (
        33,
        "ways_seen",
        include_str!("../../migrations/sqlite/0033_ways_seen.sql"),
        include_str!("../../migrations/postgres/0033_ways_seen.sql"),
    ),
];

fn migrator(statements: impl Fn(Sql, Sql) -> Sql) -> Migrator {
    let one = |(number, name, sqlite, postgres): &(i64, &'static str, Sql, Sql)| {
        let sql = statements(sqlite, postgres).into_sql_str();
        Migration::new(*number, (*name).into(), MigrationType::Simple, sql, false)
    };
    Migrator::with_migrations(ALL.iter().map(one).collect())
}

/// The numbers of all migrations that this build knows.
pub(crate) fn known() -> Vec<i64> {
    ALL.iter().map(|(number, ..)| *number).collect()
}

/// Reads the migrations already applied, which sqlx records.
pub(super) const DONE: Sql = "SELECT version FROM _sqlx_migrations ORDER BY version";

/// The migrations for SQLite.
pub(super) fn sqlite() -> Migrator {
    migrator(|sqlite, _| sqlite)
}

/// The migrations for PostgreSQL, in their order.
pub(super) fn postgres() -> Migrator {
    migrator(|_, postgres| postgres)
}
