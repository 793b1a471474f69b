CREATE TABLE t (id bigint PRIMARY KEY, j json);
-- at: 1:40
