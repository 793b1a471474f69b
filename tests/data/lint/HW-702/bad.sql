CREATE TABLE t (id bigint PRIMARY KEY, c char(3));
-- at: 1:40
