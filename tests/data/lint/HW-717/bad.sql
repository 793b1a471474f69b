CREATE TABLE t (id bigint PRIMARY KEY, a int NULL);
-- at: 1:46
