-- given: CREATE TABLE o (id bigint PRIMARY KEY);
-- given: CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint CONSTRAINT one REFERENCES o (id));
ALTER TABLE t ADD CONSTRAINT two FOREIGN KEY (o_id) REFERENCES o (id) NOT VALID;
-- at: 3:19
