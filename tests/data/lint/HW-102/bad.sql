-- version: 10
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t ADD COLUMN n int DEFAULT 1;
-- at: 3:15
