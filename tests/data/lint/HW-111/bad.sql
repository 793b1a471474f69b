-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t ALTER COLUMN s TYPE varchar(50);
-- at: 2:15
