-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t DISABLE TRIGGER ALL;
-- at: 2:15
