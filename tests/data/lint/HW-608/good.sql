-- settings: {"rules": {"HW-608": "warning"}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY t_a ON t (a);
