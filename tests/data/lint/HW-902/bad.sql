-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
INSERT INTO t VALUES (1);
-- at: 2:1
