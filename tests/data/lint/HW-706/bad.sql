CREATE TABLE t (id bigint PRIMARY KEY, m money);
-- at: 1:40
