-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
BEGIN;
ALTER TABLE t ADD COLUMN n int;
SELECT count(*) FROM t;
COMMIT;
-- at: 4:1
