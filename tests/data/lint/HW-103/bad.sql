-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t ADD COLUMN c int GENERATED ALWAYS AS (a + 1) STORED;
-- at: 2:15
