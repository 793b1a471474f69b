-- settings: {"rules": {"HW-712": "error"}, "policy": {"names": {"index": "ix_[a-z0-9_]+", "table": "[a-z_]+"}}}
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX ix_t_a ON t (a);
