-- settings: {"rules": {"HW-710": "error"}, "policy": {"requiredColumns": {"created_at": "timestamp with time zone"}}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1
CREATE TABLE u (id bigint PRIMARY KEY, created_at date NOT NULL);
-- at: 4:1
CREATE TABLE v (id bigint PRIMARY KEY, created_at timestamptz);
-- at: 6:1
ALTER TABLE old DROP COLUMN created_at;
-- at: 8:1
