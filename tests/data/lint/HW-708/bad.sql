CREATE TABLE t (id bigint PRIMARY KEY, b boolean);
-- at: 1:40
