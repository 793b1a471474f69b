CREATE TABLE t (id bigint PRIMARY KEY, config regconfig);
-- at: 1:40
