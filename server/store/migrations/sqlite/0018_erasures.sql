-- Closed cases that somebody asked to have erased, and that wait for a second person. One waits for a case; what was settled stands
-- in the audit log. The twin of migrations/postgres/0018_erasures.sql.

CREATE TABLE erasures (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    municipality TEXT NOT NULL,
    version INTEGER NOT NULL,  -- of the case, as whoever asked saw it
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    mac BLOB                -- over the columns named in src/archive/row_macs.rs
) STRICT;
CREATE INDEX erasures_of ON erasures (municipality, asked_at);
