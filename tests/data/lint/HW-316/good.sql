-- given: CREATE TABLE t (id bigint PRIMARY KEY, done boolean NOT NULL);
CREATE INDEX CONCURRENTLY t_open ON t (id) WHERE NOT done;
