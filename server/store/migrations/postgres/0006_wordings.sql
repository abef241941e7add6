-- Wordings: a municipality's own words for sentences of the children's letters. What stands in clear are names of our own files
-- and numbers; words, people and reasons are sealed with the municipality's key. Whether a wording was approved is sealed too:
-- nobody approves with the database in hand. The twin of migrations/sqlite/0006_wordings.sql.

CREATE TABLE wordings (
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    number BIGINT NOT NULL, -- order in the municipality, from 1
    file TEXT COLLATE "C" NOT NULL,      -- the file of the sentence: before-meeting/7-9
    waits BIGINT NOT NULL,  -- 1: waits for a second person
    sealed BYTEA NOT NULL,
    PRIMARY KEY (municipality, number)
);
CREATE INDEX wordings_by_file ON wordings (municipality, file, number);
CREATE INDEX wordings_by_waiting ON wordings (municipality, waits, number);

-- What is in force in a municipality: one row, whose revision grows with each change. No row: the words that come with the program.
CREATE TABLE wording_heads (
    municipality TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

-- One row, once the wordings that earlier versions kept in a folder have been copied to every municipality.
CREATE TABLE wordings_taken_over (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    at BIGINT NOT NULL
);
