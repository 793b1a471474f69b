-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t RENAME TO u;
-- at: 2:1
