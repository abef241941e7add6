-- Up to which version of its case a child has looked at its way, so that "Nyt" means since the child looked. Numbers only, and in no backup.
-- A server of before neither reads nor writes it. The twin of migrations/postgres/0034_ways_seen.sql.

CREATE TABLE ways_seen (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
    visit BLOB NOT NULL,     -- SHA-256 of the session in which it looked last
    known INTEGER NOT NULL,  -- the version it knew before that visit
    seen INTEGER NOT NULL    -- the version it saw last
) STRICT, WITHOUT ROWID;
