CREATE TABLE t (id bigint PRIMARY KEY, s text, CONSTRAINT s_fine CHECK (length(s) > 0));
