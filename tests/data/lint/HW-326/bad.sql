-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int); CREATE INDEX t_a ON t (a);
ALTER INDEX t_a SET TABLESPACE fast;
-- at: 2:1
