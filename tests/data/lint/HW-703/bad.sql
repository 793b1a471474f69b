CREATE TABLE t (id bigint PRIMARY KEY, c varchar(3));
