-- settings: {"rules": {"HW-710": "error"}, "policy": {"requiredColumns": {"created_at": "timestamp with time zone"}}}
CREATE TABLE t (id bigint PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
