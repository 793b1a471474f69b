-- settings: {"rules": {"HW-224": "warning"}}
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
