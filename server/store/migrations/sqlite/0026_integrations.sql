-- A municipality's own systems: what each may ask for, until when, and who said yes (docs/decisions/0061). The token is kept as its SHA-256
-- alone; NULL after a backup was restored. The twin of migrations/postgres/0026_integrations.sql.

CREATE TABLE integrations (
    id TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipalities (id) ON DELETE CASCADE,
    name TEXT NOT NULL,      -- of the system, as an administrator wrote it
    hash BLOB UNIQUE,
    scopes INTEGER NOT NULL,     -- bits: 1 cases, 2 papers, 4 receipts
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer_until INTEGER NOT NULL, -- until when it waits for a second person
    until INTEGER NOT NULL,      -- when the token ends
    settled_by TEXT,         -- NULL while it waits
    settled_at INTEGER,
    approved INTEGER,            -- 1 or 0
    revoked_by TEXT,
    revoked_at INTEGER,
    mac BLOB                -- over the columns named in src/archive/row_macs.rs
) STRICT;
CREATE INDEX integrations_of ON integrations (municipality, asked_at);

-- The number that a paper got in the municipality's own journal, as an integration said it: one for a paper, so that none is put there
-- twice. A number, and no title. It goes with the case.

CREATE TABLE receipts (
    paper_id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    integration TEXT NOT NULL,
    number TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX receipts_by_case ON receipts (case_id, paper_id);
