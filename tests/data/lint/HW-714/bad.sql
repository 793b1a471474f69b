-- settings: {"rules": {"HW-714": "note"}}
CREATE TABLE t (t_id bigint PRIMARY KEY, created timestamptz);
-- at: 2:42
CREATE TABLE u (id bigint PRIMARY KEY, birth date);
-- at: 4:17
-- at: 4:40
