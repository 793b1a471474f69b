-- settings: {"serverVersion": "14.4"}
-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX CONCURRENTLY t_a ON t (a);
