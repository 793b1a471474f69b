-- settings: {"rules": {"HW-320": "note"}, "policy": {"maxIndexes": 2}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX CONCURRENTLY t_b ON t (b);
