-- given: CREATE TABLE o (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint, FOREIGN KEY (a, b) REFERENCES o MATCH FULL);
CREATE TABLE u (id bigint PRIMARY KEY, a bigint NOT NULL, b bigint, FOREIGN KEY (a, b) REFERENCES o);
