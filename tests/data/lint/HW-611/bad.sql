-- settings: {"rules": {"HW-611": "note"}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:14
