-- settings: {"rules": {"HW-423": "note"}}
CREATE TABLE t (id bigint PRIMARY KEY, n bigint, a boolean, b boolean);
