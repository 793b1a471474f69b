-- given: CREATE TABLE t (id bigint PRIMARY KEY);
INSERT INTO t (id) VALUES (1);
