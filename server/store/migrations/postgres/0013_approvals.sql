-- What one person asked for and a second one has to approve: roles, another password, taking a phone away. The twin of
-- migrations/sqlite/0013_approvals.sql.

CREATE TABLE approvals (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id) ON DELETE CASCADE,
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT COLLATE "C" NOT NULL,      -- 'roles', 'password', 'factor'
    roles BIGINT NOT NULL,  -- the roles that were asked for; 0 for the other kinds
    version BIGINT NOT NULL, -- of the account, as whoever asked saw it
    asked_by TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    settled_by TEXT COLLATE "C",         -- NULL while it waits
    settled_at BIGINT,
    approved BIGINT,        -- 1 or 0
    used BIGINT NOT NULL DEFAULT 0 -- 1: the password that was approved was made
);
CREATE INDEX approvals_of ON approvals (municipality, asked_at);
-- One of a kind waits for an account.
CREATE UNIQUE INDEX approvals_waiting ON approvals (account, kind) WHERE settled_by IS NULL;
