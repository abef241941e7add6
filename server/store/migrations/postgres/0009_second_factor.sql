-- A second factor for accounts with a password: a secret for time codes (RFC 6238), sealed with the municipality's key, and recovery
-- codes as keyed hashes. A sign-in that has the password and not the factor lies in a table of its own: an older server beside this
-- one does not find it, and so opens nothing by it. The twin of migrations/sqlite/0009_second_factor.sql.

CREATE TABLE factors (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,   -- the secret
    step BIGINT NOT NULL,     -- the time step of the last code that was used: none at or before it is taken again
    tries BIGINT NOT NULL,    -- wrong codes since the last right one
    tried_at BIGINT NOT NULL, -- when the last of them was
    made_at BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    account TEXT COLLATE "C" NOT NULL REFERENCES factors (account) ON DELETE CASCADE,
    mark BYTEA NOT NULL, -- keyed hash of account and code; gone once it is used
    PRIMARY KEY (account, mark)
);

CREATE TABLE half_sessions (
    hash BYTEA NOT NULL PRIMARY KEY, -- SHA-256 of what is in the cookie
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);
CREATE INDEX half_sessions_by_account ON half_sessions (account);

-- The secret that a sign-in or a session was shown and has not confirmed yet.
CREATE TABLE factor_offers (
    hash BYTEA NOT NULL PRIMARY KEY, -- of the session's cookie
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX factor_offers_by_account ON factor_offers (account);

ALTER TABLE sessions ADD COLUMN factor BIGINT NOT NULL DEFAULT 0; -- 1: the second factor was given in this session
ALTER TABLE sessions ADD COLUMN proved_at BIGINT; -- when the password or the second factor was last given in it
