-- settings: {"rules": {"HW-716": "note"}}
-- given: CREATE TABLE a (id bigint PRIMARY KEY, customer bigint);
CREATE TABLE b (id bigint PRIMARY KEY, customer bigint);
