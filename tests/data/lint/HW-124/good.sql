-- given: CREATE TABLE t (id serial PRIMARY KEY, n int, s smallint);
ALTER TABLE t ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE t_id_seq AS bigint;
CREATE SEQUENCE t_n AS integer OWNED BY t.n;
CREATE SEQUENCE t_s MAXVALUE 32767 OWNED BY t.s;
