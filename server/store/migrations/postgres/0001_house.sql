-- The shelves. What is called `sealed` or `label` is XChaCha20-Poly1305 under a data key; `key` is that
-- data key, wrapped by the key file's. Times are UTC milliseconds. The twin of migrations/sqlite/0001_house.sql:
-- same tables, same columns, same order, so that a backup of one goes into the other.

-- One row: the server's own key.
CREATE TABLE house (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    key_id TEXT COLLATE "C" NOT NULL,
    key BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE municipalities (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    pack TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    key_id TEXT COLLATE "C" NOT NULL,
    key BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE accounts (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    name TEXT COLLATE "C" NOT NULL UNIQUE, -- lower case
    password TEXT COLLATE "C" NOT NULL,    -- PHC string
    roles BIGINT NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    disabled BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    profile BYTEA NOT NULL,     -- sealed with the municipality's key
    photo BYTEA                 -- sealed with the municipality's key
);
CREATE INDEX accounts_by_municipality ON accounts (municipality, name);

CREATE TABLE sessions (
    hash BYTEA NOT NULL PRIMARY KEY, -- SHA-256 of what is in the cookie
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    child_case TEXT,                -- the case of a child's screen; NULL for staff
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);
CREATE INDEX sessions_by_seen ON sessions (seen_at);

CREATE TABLE throttle (
    key BYTEA NOT NULL PRIMARY KEY, -- keyed hash of account name or address
    failures BIGINT NOT NULL,
    since BIGINT NOT NULL,
    last BIGINT NOT NULL
);

CREATE TABLE cases (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    version BIGINT NOT NULL,
    open BIGINT NOT NULL,
    adviser TEXT COLLATE "C" NOT NULL,       -- '' where nobody has the case
    second TEXT COLLATE "C" NOT NULL,        -- '' where there is no second
    glass_broken BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    forgotten BIGINT NOT NULL,  -- 1: a stone; key, label and sealed are empty then
    key_id TEXT COLLATE "C" NOT NULL,
    key BYTEA NOT NULL,
    label BYTEA NOT NULL,         -- what a list shows
    sealed BYTEA NOT NULL         -- the case as it stands
);
CREATE INDEX cases_by_municipality ON cases (municipality, forgotten, open, changed_at, id);
CREATE INDEX cases_by_municipality_and_adviser ON cases (municipality, adviser, forgotten, open, changed_at, id);
CREATE INDEX cases_by_key ON cases (key_id, id);

-- Whose desk a case lies on: one row for each adviser of it.
CREATE TABLE desks (
    adviser TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    open BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (adviser, case_id)
);
CREATE INDEX desks_by_change ON desks (adviser, open, changed_at, case_id);
CREATE INDEX desks_by_case ON desks (case_id);

-- What is due: one row for each thing and each adviser who has the case.
CREATE TABLE agenda (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,   -- 0: the row of the team, 1: the adviser's, 2: the second's
    number BIGINT NOT NULL,  -- order within the case
    municipality TEXT COLLATE "C" NOT NULL,
    adviser TEXT COLLATE "C" NOT NULL,    -- '' in the row of the team
    class BIGINT NOT NULL,   -- 1 talks, 2 deadlines, 3 promises, 4 waiting
    kind TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    lacks BIGINT NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, place, number)
);
CREATE INDEX agenda_by_adviser ON agenda (adviser, at, case_id, number);
CREATE INDEX agenda_by_team ON agenda (municipality, place, class, at, case_id, number);

CREATE TABLE events (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (case_id, version)
);

CREATE TABLE papers (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    sealed BYTEA NOT NULL
);
CREATE INDEX papers_by_case ON papers (case_id, id);

CREATE TABLE drafts (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    form TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    against BIGINT NOT NULL,
    saves BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (case_id, form, account)
);
CREATE INDEX drafts_by_account ON drafts (account, saved_at);

-- Personal sentences that were used, as keyed hashes.
CREATE TABLE personal (
    municipality TEXT COLLATE "C" NOT NULL,
    mark BYTEA NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (municipality, mark, case_id)
);
CREATE INDEX personal_by_case ON personal (case_id);

CREATE TABLE grants (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    sealed BYTEA NOT NULL, -- the reason
    PRIMARY KEY (case_id, account, since)
);

-- The audit log outlives accounts, municipalities and cases: no foreign keys.
CREATE TABLE audit (
    municipality TEXT COLLATE "C" NOT NULL, -- '' for the server's own
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT COLLATE "C" NOT NULL,
    act TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (municipality, number)
);
CREATE INDEX audit_by_case ON audit (case_id, number);

-- How long each log is and how it ends, under a MAC: the last lines cannot be taken away unseen.
CREATE TABLE audit_heads (
    municipality TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    lines BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    mac BYTEA NOT NULL
);
