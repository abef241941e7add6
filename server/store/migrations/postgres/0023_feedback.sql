-- What children think of a talk: how often each of three faces was pressed in a month, and lines of their own. No case, no adviser, no
-- account and no moment stands beside it (docs/decisions/0050). The twin of migrations/sqlite/0023_feedback.sql.

CREATE TABLE feedback (
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    month TEXT COLLATE "C" NOT NULL,     -- 2026-11
    mood TEXT COLLATE "C" NOT NULL,      -- 'good', 'between', 'bad'
    times BIGINT NOT NULL,
    PRIMARY KEY (municipality, month, mood)
);

CREATE TABLE feedback_lines (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,  -- random: it says nothing of when the line came
    municipality TEXT COLLATE "C" NOT NULL REFERENCES municipalities (id),
    month TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX feedback_lines_by_municipality ON feedback_lines (municipality);
