-- given: CREATE TABLE t (id bigint PRIMARY KEY, code text UNIQUE);
CREATE INDEX CONCURRENTLY t_code ON t (code text_pattern_ops);
