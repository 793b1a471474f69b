-- migrate:up
CREATE TABLE t (id bigint PRIMARY KEY);

-- migrate:down
DROP TABLE t;
