-- settings: {"rules": {"HW-216": "note"}}
CREATE TABLE a (id bigint PRIMARY KEY, up bigint REFERENCES a);
-- at: 2:50
