-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ADD CONSTRAINT a_positive CHECK (a > 0) NOT VALID;
-- at: 2:19
