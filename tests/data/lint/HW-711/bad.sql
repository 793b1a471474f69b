-- settings: {"rules": {"HW-711": "note"}}
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1
