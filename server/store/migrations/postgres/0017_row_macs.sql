-- A MAC over each row that opens a door: whoever can write here and has no key file puts nothing that is believed. The columns that it
-- covers stand in src/archive/row_macs.rs. NULL in rows of an older version, until its upgrade is finished. The twin of migrations/sqlite/0017_row_macs.sql.

ALTER TABLE accounts ADD COLUMN mac BYTEA;
ALTER TABLE sessions ADD COLUMN mac BYTEA;
ALTER TABLE half_sessions ADD COLUMN mac BYTEA;
ALTER TABLE cards ADD COLUMN mac BYTEA;
ALTER TABLE approvals ADD COLUMN mac BYTEA;
ALTER TABLE cases ADD COLUMN mac BYTEA;
