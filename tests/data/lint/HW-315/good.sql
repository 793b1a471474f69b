-- given: CREATE TABLE t (id bigint PRIMARY KEY, tags text[]);
CREATE INDEX CONCURRENTLY t_tags ON t USING gin (tags);
