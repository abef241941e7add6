-- A municipality's own systems: what each may ask for, until when, and who said yes (docs/decisions/0061). The token is kept as its SHA-256
-- alone; NULL after a backup was restored. The twin of migrations/sqlite/0026_integrations.sql.

CREATE TABLE integrations (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id) ON DELETE CASCADE,
    name TEXT COLLATE "C" NOT NULL,      -- of the system, as an administrator wrote it
    hash BYTEA UNIQUE,
    scopes BIGINT NOT NULL,     -- bits: 1 cases, 2 papers, 4 receipts
    asked_by TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    answer_until BIGINT NOT NULL, -- until when it waits for a second person
    until BIGINT NOT NULL,      -- when the token ends
    settled_by TEXT COLLATE "C",         -- NULL while it waits
    settled_at BIGINT,
    approved BIGINT,            -- 1 or 0
    revoked_by TEXT COLLATE "C",
    revoked_at BIGINT,
    mac BYTEA                -- over the columns named in src/archive/row_macs.rs
);
CREATE INDEX integrations_of ON integrations (municipality, asked_at);

-- The number that a paper got in the municipality's own journal, as an integration said it: one for a paper, so that none is put there
-- twice. A number, and no title. It goes with the case.

CREATE TABLE receipts (
    paper_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    integration TEXT COLLATE "C" NOT NULL,
    number TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX receipts_by_case ON receipts (case_id, paper_id);
