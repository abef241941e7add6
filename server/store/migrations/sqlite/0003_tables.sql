-- A talk's own screen on the table, left by the adviser's PIN alone. The database knows no PIN, only a keyed hash of account and
-- PIN together. The twin of migrations/postgres/0003_tables.sql.

CREATE TABLE pins (
    account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    mark BLOB NOT NULL
) STRICT;

ALTER TABLE sessions ADD COLUMN meeting TEXT;  -- the talk whose screen it is; NULL for all else
ALTER TABLE sessions ADD COLUMN until INTEGER; -- until when that screen shows more than the page that asks for the PIN
ALTER TABLE sessions ADD COLUMN tries INTEGER NOT NULL DEFAULT 0; -- wrong PINs
