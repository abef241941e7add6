-- What children think of a talk: how often each of three faces was pressed in a month, and lines of their own. No case, no adviser, no
-- account and no moment stands beside it (docs/decisions/0050). The twin of migrations/postgres/0023_feedback.sql.

CREATE TABLE feedback (
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    month TEXT NOT NULL,     -- 2026-11
    mood TEXT NOT NULL,      -- 'good', 'between', 'bad'
    times INTEGER NOT NULL,
    PRIMARY KEY (municipality, month, mood)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback_lines (
    id TEXT NOT NULL PRIMARY KEY,  -- random: it says nothing of when the line came
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    month TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_lines_by_municipality ON feedback_lines (municipality);
