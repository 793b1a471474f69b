-- given: CREATE TABLE o (id bigint PRIMARY KEY); CREATE TABLE t (id bigint PRIMARY KEY);
ALTER TABLE t ADD COLUMN o_id bigint REFERENCES o;
-- at: 2:26
