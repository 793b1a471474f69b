-- given: CREATE TABLE t (id int, at timestamp);
SET timezone = 'UTC'; ALTER TABLE t ALTER COLUMN at TYPE timestamptz;
