-- given: CREATE TABLE o (id bigint PRIMARY KEY);
-- given: CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint REFERENCES o, a int);
-- given: CREATE INDEX t_o ON t (o_id); CREATE INDEX t_o_a ON t (o_id, a);
DROP INDEX CONCURRENTLY t_o;
