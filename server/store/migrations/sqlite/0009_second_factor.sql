-- A second factor for accounts with a password: a secret for time codes (RFC 6238), sealed with the municipality's key, and recovery
-- codes as keyed hashes. A sign-in that has the password and not the factor lies in a table of its own: an older server beside this
-- one does not find it, and so opens nothing by it. The twin of migrations/postgres/0009_second_factor.sql.

CREATE TABLE factors (
    account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL,   -- the secret
    step INTEGER NOT NULL,     -- the time step of the last code that was used: none at or before it is taken again
    tries INTEGER NOT NULL,    -- wrong codes since the last right one
    tried_at INTEGER NOT NULL, -- when the last of them was
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
    account TEXT NOT NULL REFERENCES factors (account) ON DELETE CASCADE,
    mark BLOB NOT NULL, -- keyed hash of account and code; gone once it is used
    PRIMARY KEY (account, mark)
) STRICT;

CREATE TABLE half_sessions (
    hash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of what is in the cookie
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX half_sessions_by_account ON half_sessions (account);

-- The secret that a sign-in or a session was shown and has not confirmed yet.
CREATE TABLE factor_offers (
    hash BLOB NOT NULL PRIMARY KEY, -- of the session's cookie
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX factor_offers_by_account ON factor_offers (account);

ALTER TABLE sessions ADD COLUMN factor INTEGER NOT NULL DEFAULT 0; -- 1: the second factor was given in this session
ALTER TABLE sessions ADD COLUMN proved_at INTEGER; -- when the password or the second factor was last given in it
