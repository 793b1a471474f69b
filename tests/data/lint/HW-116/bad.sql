-- given: CREATE TABLE t (id int, at timestamp);
ALTER TABLE t ALTER COLUMN at TYPE timestamptz;
-- at: 2:15
