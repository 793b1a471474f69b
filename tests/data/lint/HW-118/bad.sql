-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t DROP COLUMN a;
-- at: 2:15
