-- given: CREATE TABLE t (id int);
DROP TABLE t;
-- at: 2:1
