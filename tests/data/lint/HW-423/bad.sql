-- settings: {"rules": {"HW-423": "note"}}
CREATE TABLE t (a boolean, id bigint PRIMARY KEY, b boolean, n bigint);
-- at: 2:1
