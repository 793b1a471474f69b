-- settings: {"rules": {"HW-707": "error"}, "policy": {"deniedTypes": ["xml"]}}
CREATE TABLE t (id bigint PRIMARY KEY, doc text);
