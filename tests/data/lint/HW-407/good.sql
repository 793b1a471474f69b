-- given: CREATE TABLE old (id bigint PRIMARY KEY);
DROP TABLE old;
CREATE TABLE t (id bigint PRIMARY KEY);
