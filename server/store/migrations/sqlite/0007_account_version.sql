-- Who changes an account's roles names the version they looked at. The twin of migrations/postgres/0007_account_version.sql.

ALTER TABLE accounts ADD COLUMN version INTEGER NOT NULL DEFAULT 0; -- rises with each change of roles or state
