-- Browsers in which an account has signed in before. Their wrong sign-ins are counted by themselves, so that nobody's wrong
-- tries elsewhere keep a colleague out. The twin of migrations/postgres/0011_devices.sql.

CREATE TABLE devices (
    hash BLOB NOT NULL,  -- SHA-256 of what is in the browser's cookie
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    seen_at INTEGER NOT NULL, -- when the account last signed in there
    PRIMARY KEY (hash, account)
) STRICT;
CREATE INDEX devices_by_account ON devices (account, seen_at);
