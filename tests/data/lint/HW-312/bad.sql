-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int); CREATE INDEX t_a ON t (a);
CREATE INDEX CONCURRENTLY t_a_again ON t (a);
-- at: 2:1
