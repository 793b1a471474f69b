CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX t_a ON t (a, b, a);
-- at: 2:1
