-- settings: {"rules": {"HW-710": "error"}, "policy": {"requiredColumns": {"created_at": "timestamp with time zone"}}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1
