-- How long a municipality keeps closed cases here, cases that are kept back, lists that wait for a second person to let them go
-- (docs/decisions/0062), and the numbers of quarters as they were told once (docs/decisions/0063). The twin of
-- migrations/postgres/0027_retention.sql.

CREATE TABLE retention_rules (
    municipality TEXT NOT NULL PRIMARY KEY REFERENCES municipalities (id),
    months INTEGER NOT NULL,
    set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL  -- the reason, with the case's key
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_runs (
    municipality TEXT NOT NULL PRIMARY KEY REFERENCES municipalities (id),
    months INTEGER NOT NULL,  -- the rule, as whoever asked saw it
    cases TEXT NOT NULL,      -- id:version, with commas between them
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    mac BLOB                  -- over the columns named in src/archive/row_macs.rs
) STRICT;

CREATE TABLE quarters (
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    quarter TEXT NOT NULL,  -- 2026-Q3
    told TEXT NOT NULL,     -- what may be told, as JSON; null where there was too little
    told_at INTEGER NOT NULL,
    PRIMARY KEY (municipality, quarter)
) STRICT, WITHOUT ROWID;
