-- given: CREATE TABLE o (id bigint CONSTRAINT o_key PRIMARY KEY);
-- given: CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint REFERENCES o);
ALTER TABLE o DROP CONSTRAINT o_key;
-- at: 3:15
