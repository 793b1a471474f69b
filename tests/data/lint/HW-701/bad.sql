CREATE TABLE t (id serial PRIMARY KEY);
-- at: 1:17
