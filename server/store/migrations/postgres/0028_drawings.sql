-- Drawings that a child kept by its own act (docs/decisions/0064): the lines and the moment are sealed with the case's key, and go with it.
-- The twin of migrations/sqlite/0028_drawings.sql.

CREATE TABLE drawings (
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    id TEXT COLLATE "C" NOT NULL,  -- random, of the sheet it was drawn on
    sealed BYTEA NOT NULL,
    PRIMARY KEY (case_id, id)
);
