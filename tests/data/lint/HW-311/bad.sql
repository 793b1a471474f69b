-- given: CREATE TABLE o (id bigint PRIMARY KEY);
-- given: CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint REFERENCES o, n int); CREATE INDEX t_o ON t (o_id);
-- given: CREATE UNIQUE INDEX t_n ON t (n);
DROP INDEX CONCURRENTLY t_o;
-- at: 4:1
DROP INDEX CONCURRENTLY t_n;
-- at: 6:1
