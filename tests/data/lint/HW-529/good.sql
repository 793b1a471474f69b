CREATE TABLE t (id bigint PRIMARY KEY, relation regclass, kind regtype, config text);
