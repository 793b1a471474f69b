-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
CREATE INDEX ON t (a);
-- at: 2:1
