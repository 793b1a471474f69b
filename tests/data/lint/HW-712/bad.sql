-- settings: {"rules": {"HW-712": "error"}, "policy": {"names": {"index": "ix_[a-z0-9_]+"}}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX CONCURRENTLY t_a ON t (a);
-- at: 3:1
