CREATE TABLE t (id bigint PRIMARY KEY, j jsonb);
