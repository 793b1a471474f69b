-- settings: {"rules": {"HW-532": "error"}}
SET ROLE app_owner;
CREATE TABLE t (id bigint PRIMARY KEY);
