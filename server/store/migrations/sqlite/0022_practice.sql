-- Practice: which cases are about a child that does not exist, and whose each is (docs/decisions/0042). One for an account at a time.
-- The twin of migrations/postgres/0022_practice.sql.

CREATE TABLE practice (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT NOT NULL UNIQUE,
    mac BLOB                -- over the columns named in src/archive/row_macs.rs
) STRICT;

-- Accounts that closed the guide: it is offered no more on Today, and is closed on the practice child's pages.

CREATE TABLE guide_closed (
    account TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
