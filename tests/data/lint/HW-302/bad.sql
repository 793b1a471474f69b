-- given: CREATE TABLE t (id bigint); CREATE INDEX i ON t (id);
DROP INDEX i;
-- at: 2:1
