-- What a right opened ends with the right, and a card's wrong codes are counted in the card itself. One card for each case: of
-- two, the newer stays. What was opened by somebody who is no adviser of the case ends once, here. The twin of
-- migrations/postgres/0005_rights.sql.

ALTER TABLE cards ADD COLUMN tries INTEGER NOT NULL DEFAULT 0; -- wrong codes in its whole life
ALTER TABLE cards ADD COLUMN tried_at INTEGER;      -- when the last of them was
ALTER TABLE cards ADD COLUMN granted_until INTEGER; -- end of the grant it was given under; NULL where an adviser of the case gave it
ALTER TABLE sessions ADD COLUMN granted_until INTEGER; -- the same, of a child's or a talk's screen

DELETE FROM cards WHERE NOT EXISTS (
    SELECT 1 FROM cases c WHERE c.id = cards.case_id AND (c.adviser = cards.account OR c.second = cards.account));
DELETE FROM cards WHERE EXISTS (
    SELECT 1 FROM cards newer WHERE newer.case_id = cards.case_id
        AND (newer.made_at > cards.made_at OR (newer.made_at = cards.made_at AND newer.id > cards.id)));
DELETE FROM sessions WHERE child_case IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM cases c WHERE c.id = sessions.child_case AND (c.adviser = sessions.account OR c.second = sessions.account));

DROP INDEX cards_by_case;
CREATE UNIQUE INDEX cards_by_case ON cards (case_id);
