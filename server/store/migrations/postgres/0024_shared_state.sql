-- What servers on one store must know of each other (docs/decisions/0059). One row says which version things have that a server may
-- remember; a press and a reading are counted here, so that they count once on however many servers. All of it is short-lived or a number,
-- and in no backup. The twin of migrations/sqlite/0024_shared_state.sql.

CREATE TABLE shared_versions (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    profiles BIGINT NOT NULL,  -- raised by every change of a name, a number or a photo of an account
    municipalities BIGINT NOT NULL,  -- raised by every new municipality
    texts TEXT COLLATE "C" NOT NULL  -- which folder of texts was served last; blank: none
);
INSERT INTO shared_versions (id, profiles, municipalities, texts) VALUES (1, 1, 1, '');

CREATE TABLE presses (
    mark BYTEA NOT NULL PRIMARY KEY,  -- keyed hash of case, address and number
    led_to TEXT COLLATE "C" NOT NULL,  -- where its answer led; blank while it is being answered
    at BIGINT NOT NULL
);
CREATE INDEX presses_by_at ON presses (at);

CREATE TABLE readings (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,  -- when the window began
    proofs BIGINT NOT NULL,  -- how many proofs were counted in it
    proved_at BIGINT NOT NULL  -- the last of them; 0: none
);
CREATE INDEX readings_by_since ON readings (since);

CREATE TABLE cases_read (
    account TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,  -- when the window began in which it was opened
    PRIMARY KEY (account, case_id)
);
CREATE INDEX cases_read_by_since ON cases_read (since);
CREATE INDEX cases_read_by_case ON cases_read (case_id);
