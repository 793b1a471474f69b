-- given: CREATE TABLE t (id int PRIMARY KEY, s text); CREATE INDEX i ON t (s);
ALTER TABLE t ALTER COLUMN s TYPE text COLLATE "C";
-- at: 2:15
