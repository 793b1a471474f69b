-- settings: {"rules": {"HW-714": "note"}}
CREATE TABLE t (t_id bigint PRIMARY KEY, created timestamptz);
-- at: 2:42
