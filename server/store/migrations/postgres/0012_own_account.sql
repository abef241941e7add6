-- Passwords that somebody else gave: their holder chooses one of their own before anything opens. A table of its own, so that an
-- older backup comes back as it was. The twin of migrations/sqlite/0012_own_account.sql.

CREATE TABLE given_passwords (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    given_at BIGINT NOT NULL
);

-- What somebody did, and what was done to an account (`what` begins with its id, of 32 letters), without reading the whole log.
CREATE INDEX audit_by_who ON audit (who, number);
CREATE INDEX audit_about ON audit (substr(what, 1, 32), number) WHERE act = 'account-changed';

-- 1: the second factor was given at this sign-in, which still waits for a password of one's own.
ALTER TABLE half_sessions ADD COLUMN factored BIGINT NOT NULL DEFAULT 0;
