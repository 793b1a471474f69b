CREATE TABLE t (id bigint PRIMARY KEY, s text, b int);
CREATE INDEX t_s ON t (s, b, s text_pattern_ops);
