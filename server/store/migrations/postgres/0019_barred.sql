-- To whom a case is barred: laid out from its state, so that lists leave it out. The twin of
-- migrations/sqlite/0019_barred.sql.

CREATE TABLE barred (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, account)
);
