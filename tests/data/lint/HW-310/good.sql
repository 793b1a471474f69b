-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); CREATE INDEX t_a ON t (a);
CREATE INDEX CONCURRENTLY t_a_new ON t (a, b);
DROP INDEX CONCURRENTLY t_a;
ALTER INDEX t_a_new RENAME TO t_a;
