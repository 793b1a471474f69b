-- given: CREATE TABLE t (id serial PRIMARY KEY, n int, s smallint);
ALTER TABLE t ALTER COLUMN id TYPE bigint;
-- at: 2:28
CREATE SEQUENCE t_n OWNED BY t.n;
-- at: 4:1
ALTER SEQUENCE t_n AS bigint OWNED BY t.n;
-- at: 6:1
CREATE SEQUENCE t_s AS integer MAXVALUE 40000 OWNED BY t.s;
-- at: 8:1
