-- What was deleted and is still to be removed from the database's files. A row comes with the transaction that deletes, and goes once
-- the files were scrubbed after it; it says nothing of what was deleted. The twin of migrations/postgres/0031_scrubs.sql.

CREATE TABLE scrubs_due (
    mark TEXT NOT NULL PRIMARY KEY  -- random: nobody waits for another's row
) STRICT;
