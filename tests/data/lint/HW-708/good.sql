CREATE TABLE t (id bigint PRIMARY KEY, b boolean NOT NULL);
