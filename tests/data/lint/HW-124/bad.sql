-- given: CREATE TABLE t (id serial PRIMARY KEY);
ALTER TABLE t ALTER COLUMN id TYPE bigint;
-- at: 2:28
