-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);
-- at: 2:15
