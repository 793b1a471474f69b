-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
BEGIN;
SELECT count(*) FROM t;
ALTER TABLE t ADD COLUMN n int;
COMMIT;
