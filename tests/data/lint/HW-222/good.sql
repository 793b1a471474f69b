-- given: CREATE TABLE o (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, o_id bigint REFERENCES o DEFERRABLE);
