-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int); CREATE VIEW v AS SELECT id, a FROM t;
CREATE OR REPLACE VIEW v AS SELECT a, id FROM t;
-- at: 2:1
