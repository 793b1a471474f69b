-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
ALTER TABLE t ADD COLUMN r double precision DEFAULT random();
-- at: 2:15
