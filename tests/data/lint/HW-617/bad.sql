-- version: 14
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
CREATE UNIQUE INDEX CONCURRENTLY i ON t (a) NULLS NOT DISTINCT;
-- at: 3:1
