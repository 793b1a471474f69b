-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); CREATE INDEX t_a ON t (a);
DROP INDEX CONCURRENTLY t_a;
CREATE INDEX CONCURRENTLY t_a ON t (a, b);
-- at: 3:1
