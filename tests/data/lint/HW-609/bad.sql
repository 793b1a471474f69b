-- settings: {"rules": {"HW-609": "note"}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1
