-- Texts that lie over what is built in, on every server of this database (docs/decisions/0072). The newest row is served. Its files are
-- texts of the house and about nobody; they are sealed with the server's own key, so that nobody but the program changes what children
-- are told. The twin of migrations/sqlite/0032_content_pack.sql.

CREATE TABLE content_pack (
    version BIGINT NOT NULL PRIMARY KEY,  -- 1, 2, 3 …
    hash TEXT COLLATE "C" NOT NULL,       -- of its files; blank: what is built in, alone
    made_at BIGINT NOT NULL,
    files BYTEA                           -- sealed; NULL in those that were replaced long ago
);
CREATE INDEX content_pack_by_hash ON content_pack (hash);
