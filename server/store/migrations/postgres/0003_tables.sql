-- A talk's own screen on the table, left by the adviser's PIN alone. The database knows no PIN, only a keyed hash of account and
-- PIN together. The twin of migrations/sqlite/0003_tables.sql.

CREATE TABLE pins (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    mark BYTEA NOT NULL
);

ALTER TABLE sessions ADD COLUMN meeting TEXT; -- the talk whose screen it is; NULL for all else
ALTER TABLE sessions ADD COLUMN until BIGINT; -- until when that screen shows more than the page that asks for the PIN
ALTER TABLE sessions ADD COLUMN tries BIGINT NOT NULL DEFAULT 0; -- wrong PINs
