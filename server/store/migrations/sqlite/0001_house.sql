-- The shelves. What is called `sealed` or `label` is XChaCha20-Poly1305 under a data key; `key` is that
-- data key, wrapped by the key file's. Times are UTC milliseconds. The twin of migrations/postgres/0001_house.sql:
-- same tables, same columns, same order, so that a backup of one goes into the other.

-- One row: the server's own key.
CREATE TABLE house (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key_id TEXT NOT NULL,
    key BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE municipalities (
    id TEXT NOT NULL PRIMARY KEY,
    pack TEXT NOT NULL,
    name TEXT NOT NULL,
    key_id TEXT NOT NULL,
    key BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    name TEXT NOT NULL UNIQUE, -- lower case
    password TEXT NOT NULL,    -- PHC string
    roles INTEGER NOT NULL,
    language TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    profile BLOB NOT NULL,     -- sealed with the municipality's key
    photo BLOB                 -- sealed with the municipality's key
) STRICT;
CREATE INDEX accounts_by_municipality ON accounts (municipality, name);

CREATE TABLE sessions (
    hash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of what is in the cookie
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    child_case TEXT,                -- the case of a child's screen; NULL for staff
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account);
CREATE INDEX sessions_by_seen ON sessions (seen_at);

CREATE TABLE throttle (
    key BLOB NOT NULL PRIMARY KEY, -- keyed hash of account name or address
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    version INTEGER NOT NULL,
    open INTEGER NOT NULL,
    adviser TEXT NOT NULL,       -- '' where nobody has the case
    second TEXT NOT NULL,        -- '' where there is no second
    glass_broken INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    forgotten INTEGER NOT NULL,  -- 1: a stone; key, label and sealed are empty then
    key_id TEXT NOT NULL,
    key BLOB NOT NULL,
    label BLOB NOT NULL,         -- what a list shows
    sealed BLOB NOT NULL         -- the case as it stands
) STRICT;
CREATE INDEX cases_by_municipality ON cases (municipality, forgotten, open, changed_at, id);
CREATE INDEX cases_by_municipality_and_adviser ON cases (municipality, adviser, forgotten, open, changed_at, id);
CREATE INDEX cases_by_key ON cases (key_id, id);

-- Whose desk a case lies on: one row for each adviser of it.
CREATE TABLE desks (
    adviser TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    open INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (adviser, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desks_by_change ON desks (adviser, open, changed_at, case_id);
CREATE INDEX desks_by_case ON desks (case_id);

-- What is due: one row for each thing and each adviser who has the case.
CREATE TABLE agenda (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,   -- 0: the row of the team, 1: the adviser's, 2: the second's
    number INTEGER NOT NULL,  -- order within the case
    municipality TEXT NOT NULL,
    adviser TEXT NOT NULL,    -- '' in the row of the team
    class INTEGER NOT NULL,   -- 1 talks, 2 deadlines, 3 promises, 4 waiting
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    lacks INTEGER NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (case_id, place, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_by_adviser ON agenda (adviser, at, case_id, number);
CREATE INDEX agenda_by_team ON agenda (municipality, place, class, at, case_id, number);

CREATE TABLE events (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

CREATE TABLE papers (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX papers_by_case ON papers (case_id, id);

CREATE TABLE drafts (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    account TEXT NOT NULL,
    against INTEGER NOT NULL,
    saves INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (case_id, form, account)
) STRICT;
CREATE INDEX drafts_by_account ON drafts (account, saved_at);

-- Personal sentences that were used, as keyed hashes.
CREATE TABLE personal (
    municipality TEXT NOT NULL,
    mark BLOB NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (municipality, mark, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_by_case ON personal (case_id);

CREATE TABLE grants (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    sealed BLOB NOT NULL, -- the reason
    PRIMARY KEY (case_id, account, since)
) STRICT;

-- The audit log outlives accounts, municipalities and cases: no foreign keys.
CREATE TABLE audit (
    municipality TEXT NOT NULL, -- '' for the server's own
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    case_id TEXT NOT NULL,
    what TEXT NOT NULL,
    origin TEXT NOT NULL,
    outcome TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (municipality, number)
) STRICT;
CREATE INDEX audit_by_case ON audit (case_id, number);

-- How long each log is and how it ends, under a MAC: the last lines cannot be taken away unseen.
CREATE TABLE audit_heads (
    municipality TEXT NOT NULL PRIMARY KEY,
    lines INTEGER NOT NULL,
    hash BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
