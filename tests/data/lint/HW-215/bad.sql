-- given: CREATE TABLE o (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, o bigint REFERENCES o ON DELETE CASCADE);
-- at: 2:49
