-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
REINDEX TABLE t;
-- at: 2:1
