-- Papers on their way into the municipality's own journal (docs/decisions/0060). In clear: whose, how far it has come, and from when on
-- somebody may take it. What is told of a paper, and what the journal answered, is sealed with the case's key. The twin of
-- migrations/postgres/0025_outbox.sql.

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,         -- the paper's, and the key it is delivered under
    case_id TEXT NOT NULL REFERENCES cases (id),
    municipality TEXT NOT NULL,
    state TEXT NOT NULL,                  -- 'pending', 'accepted', 'refused'
    tries INTEGER NOT NULL,                      -- deliveries begun: only the latest settles it
    leased_until INTEGER NOT NULL,               -- nobody takes it before: a delivery goes on, or waits to be begun again
    made_at INTEGER NOT NULL,
    settled_at INTEGER NOT NULL,                 -- 0 while it waits
    sealed BLOB NOT NULL,
    answer BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_by_turn ON outbox (municipality, state, leased_until, made_at, id);
CREATE INDEX outbox_by_case ON outbox (case_id);
-- How many wait or were refused is asked every twenty seconds; what was accepted becomes a great deal.
CREATE INDEX outbox_open ON outbox (state) WHERE state <> 'accepted';
