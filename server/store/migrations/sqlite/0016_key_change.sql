-- One row while the data keys are being changed: the key of the key file under which the new ones stand. Whatever stands under
-- another key has its turn still before it. The twin of migrations/postgres/0016_key_change.sql.

CREATE TABLE key_change (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key_id TEXT NOT NULL
) STRICT;
