-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t SET ACCESS METHOD heap2;
-- at: 2:15
