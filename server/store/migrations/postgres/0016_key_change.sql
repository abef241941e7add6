-- One row while the data keys are being changed: the key of the key file under which the new ones stand. Whatever stands under
-- another key has its turn still before it. The twin of migrations/sqlite/0016_key_change.sql.

CREATE TABLE key_change (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    key_id TEXT COLLATE "C" NOT NULL
);
