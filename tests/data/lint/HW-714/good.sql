-- settings: {"rules": {"HW-714": "note"}}
CREATE TABLE t (t_id bigint PRIMARY KEY, created_at timestamptz, birth_date date);
