-- A session that is handed over keeps the time at which its user signed in, so that no PIN renews it. The twin of
-- migrations/sqlite/0010_session_began.sql.

ALTER TABLE sessions ADD COLUMN began_at BIGINT; -- when the user signed in; NULL where the session itself began by that
