-- Passkeys (Web Authentication) beside time codes. An account that has passkeys and no phone keeps its row in `factors`, with a secret
-- that nobody was shown and the last step there is, so that no time code is ever taken: an older server beside this one knows that the
-- account has a second factor, and takes its recovery codes. The twin of migrations/sqlite/0015_passkeys.sql.

CREATE TABLE passkeys (
    mark BYTEA NOT NULL PRIMARY KEY, -- keyed hash of the credential's id: no credential belongs to two accounts
    account TEXT COLLATE "C" NOT NULL REFERENCES factors (account) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,      -- its name, its public key and its counter
    made_at BIGINT NOT NULL,
    used_at BIGINT            -- when it was last used
);
CREATE INDEX passkeys_by_account ON passkeys (account, made_at);

-- What was asked of a browser and not answered yet: deleted by the first answer, whatever it is.
CREATE TABLE ceremonies (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    door BYTEA NOT NULL,        -- the hash of the session's or the waiting sign-in's cookie
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL,      -- the state of the ceremony, with its challenge
    made_at BIGINT NOT NULL
);
CREATE INDEX ceremonies_by_door ON ceremonies (door, made_at);
CREATE INDEX ceremonies_by_account ON ceremonies (account);
