-- When the last backup was made, without reading the server's whole log. The twin of
-- migrations/sqlite/0014_backups_in_the_log.sql.

CREATE INDEX audit_backups ON audit (at) WHERE act = 'backed-up';
