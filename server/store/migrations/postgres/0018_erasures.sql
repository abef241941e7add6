-- Closed cases that somebody asked to have erased, and that wait for a second person. One waits for a case; what was settled stands
-- in the audit log. The twin of migrations/sqlite/0018_erasures.sql.

CREATE TABLE erasures (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    municipality TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,  -- of the case, as whoever asked saw it
    asked_by TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    mac BYTEA                -- over the columns named in src/archive/row_macs.rs
);
CREATE INDEX erasures_of ON erasures (municipality, asked_at);
