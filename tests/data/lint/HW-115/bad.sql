-- given: CREATE TABLE t (id bigint PRIMARY KEY, s varchar(20));
ALTER TABLE t ALTER COLUMN s TYPE text;
-- at: 2:28
