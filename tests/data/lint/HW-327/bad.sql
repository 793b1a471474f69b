-- settings: {"rules": {"HW-327": "warning"}, "policy": {"keyTypes": ["bigint", "uuid"]}}
CREATE TABLE t (code varchar(20) PRIMARY KEY);
-- at: 2:34
