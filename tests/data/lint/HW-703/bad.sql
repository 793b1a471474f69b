CREATE TABLE t (id bigint PRIMARY KEY, c varchar(3));
-- at: 1:40
