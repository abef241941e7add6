-- To whom a case is barred: laid out from its state, so that lists leave it out. The twin of
-- migrations/postgres/0019_barred.sql.

CREATE TABLE barred (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    PRIMARY KEY (case_id, account)
) STRICT, WITHOUT ROWID;
