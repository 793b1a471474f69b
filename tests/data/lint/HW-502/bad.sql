-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int); CREATE VIEW v AS SELECT id FROM t;
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t;
-- at: 3:1
