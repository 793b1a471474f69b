-- given: CREATE TABLE t (id bigint PRIMARY KEY, done boolean NOT NULL);
CREATE INDEX CONCURRENTLY t_done ON t (done);
-- at: 2:1
