-- Texts that lie over what is built in, on every server of this database (docs/decisions/0072). The newest row is served. Its files are
-- texts of the house and about nobody; they are sealed with the server's own key, so that nobody but the program changes what children
-- are told. The twin of migrations/postgres/0032_content_pack.sql.

CREATE TABLE content_pack (
    version INTEGER NOT NULL PRIMARY KEY,  -- 1, 2, 3 …
    hash TEXT NOT NULL,                    -- of its files; blank: what is built in, alone
    made_at INTEGER NOT NULL,
    files BLOB                             -- sealed; NULL in those that were replaced long ago
) STRICT;
CREATE INDEX content_pack_by_hash ON content_pack (hash);
