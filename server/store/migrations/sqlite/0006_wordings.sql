-- Wordings: a municipality's own words for sentences of the children's letters. What stands in clear are names of our own files
-- and numbers; words, people and reasons are sealed with the municipality's key. Whether a wording was approved is sealed too:
-- nobody approves with the database in hand. The twin of migrations/postgres/0006_wordings.sql.

CREATE TABLE wordings (
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    number INTEGER NOT NULL, -- order in the municipality, from 1
    file TEXT NOT NULL,      -- the file of the sentence: before-meeting/7-9
    waits INTEGER NOT NULL,  -- 1: waits for a second person
    sealed BLOB NOT NULL,
    PRIMARY KEY (municipality, number)
) STRICT;
CREATE INDEX wordings_by_file ON wordings (municipality, file, number);
CREATE INDEX wordings_by_waiting ON wordings (municipality, waits, number);

-- What is in force in a municipality: one row, whose revision grows with each change. No row: the words that come with the program.
CREATE TABLE wording_heads (
    municipality TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- One row, once the wordings that earlier versions kept in a folder have been copied to every municipality.
CREATE TABLE wordings_taken_over (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
