-- settings: {"rules": {"HW-532": "error"}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1
