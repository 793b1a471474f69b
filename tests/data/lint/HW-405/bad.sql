-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
TRUNCATE t;
-- at: 2:1
