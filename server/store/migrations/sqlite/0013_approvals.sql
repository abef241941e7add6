-- What one person asked for and a second one has to approve: roles, another password, taking a phone away. The twin of
-- migrations/postgres/0013_approvals.sql.

CREATE TABLE approvals (
    id TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipalities (id) ON DELETE CASCADE,
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,      -- 'roles', 'password', 'factor'
    roles INTEGER NOT NULL,  -- the roles that were asked for; 0 for the other kinds
    version INTEGER NOT NULL, -- of the account, as whoever asked saw it
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    settled_by TEXT,         -- NULL while it waits
    settled_at INTEGER,
    approved INTEGER,        -- 1 or 0
    used INTEGER NOT NULL DEFAULT 0 -- 1: the password that was approved was made
) STRICT;
CREATE INDEX approvals_of ON approvals (municipality, asked_at);
-- One of a kind waits for an account.
CREATE UNIQUE INDEX approvals_waiting ON approvals (account, kind) WHERE settled_by IS NULL;
