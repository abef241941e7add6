-- Passkeys (Web Authentication) beside time codes. An account that has passkeys and no phone keeps its row in `factors`, with a secret
-- that nobody was shown and the last step there is, so that no time code is ever taken: an older server beside this one knows that the
-- account has a second factor, and takes its recovery codes. The twin of migrations/postgres/0015_passkeys.sql.

CREATE TABLE passkeys (
    mark BLOB NOT NULL PRIMARY KEY, -- keyed hash of the credential's id: no credential belongs to two accounts
    account TEXT NOT NULL REFERENCES factors (account) ON DELETE CASCADE,
    sealed BLOB NOT NULL,      -- its name, its public key and its counter
    made_at INTEGER NOT NULL,
    used_at INTEGER            -- when it was last used
) STRICT;
CREATE INDEX passkeys_by_account ON passkeys (account, made_at);

-- What was asked of a browser and not answered yet: deleted by the first answer, whatever it is.
CREATE TABLE ceremonies (
    id TEXT NOT NULL PRIMARY KEY,
    door BLOB NOT NULL,        -- the hash of the session's or the waiting sign-in's cookie
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL,      -- the state of the ceremony, with its challenge
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ceremonies_by_door ON ceremonies (door, made_at);
CREATE INDEX ceremonies_by_account ON ceremonies (account);
