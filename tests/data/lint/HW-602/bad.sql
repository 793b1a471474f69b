-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ADD CHECK (a > 0);
-- at: 2:15
