-- settings: {"rules": {"HW-530": "error"}, "policy": {"owners": ["app_owner"]}}
-- given: CREATE TABLE t (id bigint PRIMARY KEY);
ALTER TABLE t OWNER TO app_owner;
