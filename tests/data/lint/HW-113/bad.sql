-- given: CREATE TABLE t (id int PRIMARY KEY, s varchar(20)); CREATE VIEW v AS SELECT s FROM t;
ALTER TABLE t ALTER COLUMN s TYPE text;
-- at: 2:15
