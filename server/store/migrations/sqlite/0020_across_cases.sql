-- What leads from one case to another, kept beside both (docs/decisions/0041). Reasons of searches in a whole municipality. A row for each case that was shown, sealed with that case's key, so that it goes with
-- the case; where none was found, one row without a case, sealed with the municipality's. Who, when and how many stand in the audit
-- log, which names the row. The twin of migrations/postgres/0020_across_cases.sql.

CREATE TABLE searches (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,  -- '' where none was found
    municipality TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX searches_by_case ON searches (case_id, municipality);

-- Brothers and sisters: two rows for each pointer, one from either end. It stands in neither case, so that it goes with either.

CREATE TABLE siblings (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    sibling TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (case_id, sibling)
) STRICT, WITHOUT ROWID;
CREATE INDEX siblings_by_other ON siblings (sibling);
