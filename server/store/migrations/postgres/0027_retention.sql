-- How long a municipality keeps closed cases here, cases that are kept back, lists that wait for a second person to let them go
-- (docs/decisions/0062), and the numbers of quarters as they were told once (docs/decisions/0063). The twin of
-- migrations/sqlite/0027_retention.sql.

CREATE TABLE retention_rules (
    municipality TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES municipalities (id),
    months BIGINT NOT NULL,
    set_by TEXT COLLATE "C" NOT NULL,
    set_at BIGINT NOT NULL
);

CREATE TABLE holds (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    sealed BYTEA NOT NULL  -- the reason, with the case's key
);

CREATE TABLE retention_runs (
    municipality TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES municipalities (id),
    months BIGINT NOT NULL,  -- the rule, as whoever asked saw it
    cases TEXT COLLATE "C" NOT NULL,      -- id:version, with commas between them
    asked_by TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    mac BYTEA                  -- over the columns named in src/archive/row_macs.rs
);

CREATE TABLE quarters (
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    quarter TEXT COLLATE "C" NOT NULL,  -- 2026-Q3
    told TEXT COLLATE "C" NOT NULL,     -- what may be told, as JSON; null where there was too little
    told_at BIGINT NOT NULL,
    PRIMARY KEY (municipality, quarter)
);
