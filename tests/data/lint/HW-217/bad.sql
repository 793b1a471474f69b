-- settings: {"rules": {"HW-217": "warning"}}
CREATE TABLE a (id bigint PRIMARY KEY);
-- at: 2:27
