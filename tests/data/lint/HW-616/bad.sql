-- migrate:up
CREATE TABLE t (id bigint PRIMARY KEY);
-- at: 2:1

-- migrate:down
