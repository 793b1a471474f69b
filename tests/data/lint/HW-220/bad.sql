-- given: CREATE TABLE o (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint, FOREIGN KEY (a, b) REFERENCES o);
-- at: 2:60
