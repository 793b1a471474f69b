-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
SET statement_timeout = '30s';
ALTER TABLE t ADD CHECK (a > 0);
