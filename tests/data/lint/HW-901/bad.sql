-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
DELETE FROM t;
-- at: 2:1
