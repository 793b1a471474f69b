-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
BEGIN;
SELECT count(*) FROM t;
ALTER TABLE t ADD COLUMN n int;
UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a';
COMMIT;
