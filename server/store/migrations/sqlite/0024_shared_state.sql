-- What servers on one store must know of each other (docs/decisions/0059). One row says which version things have that a server may
-- remember; a press and a reading are counted here, so that they count once on however many servers. All of it is short-lived or a number,
-- and in no backup. The twin of migrations/postgres/0024_shared_state.sql.

CREATE TABLE shared_versions (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    profiles INTEGER NOT NULL,        -- raised by every change of a name, a number or a photo of an account
    municipalities INTEGER NOT NULL,  -- raised by every new municipality
    texts TEXT NOT NULL               -- which folder of texts was served last; blank: none
) STRICT;
INSERT INTO shared_versions (id, profiles, municipalities, texts) VALUES (1, 1, 1, '');

CREATE TABLE presses (
    mark BLOB NOT NULL PRIMARY KEY,   -- keyed hash of case, address and number
    led_to TEXT NOT NULL,             -- where its answer led; blank while it is being answered
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX presses_by_at ON presses (at);

CREATE TABLE readings (
    account TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,           -- when the window began
    proofs INTEGER NOT NULL,          -- how many proofs were counted in it
    proved_at INTEGER NOT NULL        -- the last of them; 0: none
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_by_since ON readings (since);

CREATE TABLE cases_read (
    account TEXT NOT NULL,
    case_id TEXT NOT NULL,
    since INTEGER NOT NULL,           -- when the window began in which it was opened
    PRIMARY KEY (account, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_read_by_since ON cases_read (since);
CREATE INDEX cases_read_by_case ON cases_read (case_id);
