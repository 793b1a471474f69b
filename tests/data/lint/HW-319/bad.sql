-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, made timestamptz, b int);
CREATE INDEX CONCURRENTLY t_a ON t (a, made, b);
-- at: 2:1
