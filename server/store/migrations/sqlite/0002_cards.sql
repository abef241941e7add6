-- Cards that open a child's own screen somewhere else. The database knows neither what stands on a card nor what is
-- typed beside it, only keyed hashes; a card that is withdrawn is gone. The twin of migrations/postgres/0002_cards.sql.

CREATE TABLE cards (
    id TEXT NOT NULL PRIMARY KEY,
    mark BLOB NOT NULL UNIQUE, -- keyed hash of what stands in the link
    code BLOB NOT NULL,        -- keyed hash of the short code
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    made_at INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX cards_by_case ON cards (case_id);
CREATE INDEX cards_by_account ON cards (account);

ALTER TABLE sessions ADD COLUMN card TEXT; -- the card a child's screen was opened with; NULL where an adviser opened it
