-- What is told to an account inside the house of a case that it has: that the case came, or that somebody broke the glass. No reason and
-- no name: those are sealed. And who is away, and who looks meanwhile. The twin of migrations/postgres/0021_notices.sql.

CREATE TABLE notices (
    account TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,        -- 'came', 'glass'
    at INTEGER NOT NULL,
    read_at INTEGER NOT NULL,  -- 0 until it is read
    PRIMARY KEY (account, case_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_by_case ON notices (case_id);

CREATE TABLE away (
    account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    backup TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX away_by_backup ON away (backup, account);
