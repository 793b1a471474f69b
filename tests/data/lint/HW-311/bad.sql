-- given: CREATE TABLE o (id bigint PRIMARY KEY);
-- given: CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint REFERENCES o); CREATE INDEX t_o ON t (o_id);
DROP INDEX CONCURRENTLY t_o;
-- at: 3:1
