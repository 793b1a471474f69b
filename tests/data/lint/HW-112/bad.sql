-- given: CREATE TABLE t (id int PRIMARY KEY, s varchar(20) CHECK (s <> ''));
ALTER TABLE t ALTER COLUMN s TYPE varchar(50);
-- at: 2:15
