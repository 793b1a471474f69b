-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
-- at: 2:1
