-- Accounts that sign in at their municipality (OpenID Connect), sign-ins that are under way there, and which session began by
-- which of theirs. The twin of migrations/postgres/0008_identities.sql.

-- Whose account it is, in the issuer's own words. An account has one identity or none; with one it has no password.
CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL UNIQUE REFERENCES accounts (id) ON DELETE CASCADE,
    ended_at INTEGER, -- when they last signed out over there; a sign-in that began before it begins no session
    PRIMARY KEY (issuer, subject)
) STRICT;

-- What may happen once: the end of a sign-in, a message that somebody signed out. Gone after `until`.
CREATE TABLE sign_ins (
    mark BLOB NOT NULL PRIMARY KEY, -- SHA-256 of what the browser, or the message, has to show
    municipality TEXT NOT NULL,     -- '' where it is no sign-in
    onward TEXT NOT NULL,           -- where to go after it: a path on this server
    began_at INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_end ON sign_ins (until);

ALTER TABLE sessions ADD COLUMN over_there BLOB; -- SHA-256 of issuer and their session (`sid`); NULL where there is none
CREATE INDEX sessions_by_over_there ON sessions (over_there);
