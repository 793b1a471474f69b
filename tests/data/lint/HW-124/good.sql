-- given: CREATE TABLE t (id serial PRIMARY KEY);
ALTER TABLE t ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE t_id_seq AS bigint;
