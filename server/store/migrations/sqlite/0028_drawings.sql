-- Drawings that a child kept by its own act (docs/decisions/0064): the lines and the moment are sealed with the case's key, and go with it.
-- The twin of migrations/postgres/0028_drawings.sql.

CREATE TABLE drawings (
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    id TEXT NOT NULL,  -- random, of the sheet it was drawn on
    sealed BLOB NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;
