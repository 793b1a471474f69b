-- settings: {"rules": {"HW-608": "warning"}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ADD COLUMN b int;
CREATE INDEX CONCURRENTLY t_a ON t (a);
-- at: 4:1
