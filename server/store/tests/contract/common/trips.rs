//! Transactions on PostgreSQL that fail in the middle.

use super::pooler::Mode;
use super::{Site, cluster};

/// Every way to PostgreSQL.
pub fn ways() -> [Site; 3] {
    [
        Site::postgres(),
        Site::by_way_of(Mode::Session),
        Site::by_way_of(Mode::Transaction),
    ]
}

/// Lets the next so many rows of a table fail in the middle, in this way: `("INSERT", "cards")`.
pub fn trip_at(site: &Site, (act, table): (&str, &str), times: u32, how: &str) {
    cluster::run(
        &site.direct,
        &format!(
            "CREATE SEQUENCE IF NOT EXISTS trips_{table};
            ALTER SEQUENCE trips_{table} RESTART;
            CREATE OR REPLACE FUNCTION trip_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('trips_{table}') <= {times} THEN {how}; END IF;
                RETURN NEW;
            END $$;
            CREATE OR REPLACE TRIGGER trip BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION trip_{table}()"
        ),
    );
}
