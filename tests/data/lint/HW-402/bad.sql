-- given: CREATE TABLE t (id int);
DROP TABLE t CASCADE;
-- at: 2:1
