-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); CREATE INDEX t_a_b ON t (a, b);
CREATE INDEX CONCURRENTLY t_b ON t (b);
CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);
