-- settings: {"rules": {"HW-327": "warning"}, "policy": {"keyTypes": ["bigint", "uuid"]}}
CREATE TABLE t (id uuid PRIMARY KEY);
