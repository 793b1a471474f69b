-- given: CREATE TABLE t (id int);
DROP TABLE t CASCADE;
