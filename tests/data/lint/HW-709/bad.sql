CREATE TABLE t (a int);
-- at: 1:1
