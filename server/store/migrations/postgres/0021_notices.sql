-- What is told to an account inside the house of a case that it has: that the case came, or that somebody broke the glass. No reason and
-- no name: those are sealed. And who is away, and who looks meanwhile. The twin of migrations/sqlite/0021_notices.sql.

CREATE TABLE notices (
    account TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL,        -- 'came', 'glass'
    at BIGINT NOT NULL,
    read_at BIGINT NOT NULL,  -- 0 until it is read
    PRIMARY KEY (account, case_id, kind)
);
CREATE INDEX notices_by_case ON notices (case_id);

CREATE TABLE away (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    backup TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX away_by_backup ON away (backup, account);
