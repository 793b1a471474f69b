-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t RENAME COLUMN a TO b;
-- at: 2:1
