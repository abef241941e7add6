-- One row: the level of the store's format, which says what the oldest server that may still run reads. A store that is there
-- stays at the first level until its upgrade is finished. The twin of migrations/sqlite/0004_format.sql.

CREATE TABLE format (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    level BIGINT NOT NULL
);
INSERT INTO format (id, level) VALUES (1, 1);
