CREATE TABLE t (id bigint PRIMARY KEY, at timestamp);
-- at: 1:40
