CREATE TABLE t (id bigint PRIMARY KEY, m money);
