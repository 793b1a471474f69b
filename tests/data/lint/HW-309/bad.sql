-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
CREATE INDEX CONCURRENTLY i ON t (id, a, s, j);
-- at: 2:1
