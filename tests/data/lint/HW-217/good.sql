-- settings: {"rules": {"HW-217": "warning"}}
CREATE TABLE a (id bigint CONSTRAINT a_pk PRIMARY KEY);
