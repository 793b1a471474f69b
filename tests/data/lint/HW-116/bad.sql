-- given: CREATE TABLE t (id int, at timestamp);
ALTER TABLE t ALTER COLUMN at TYPE timestamptz;
