-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"nulls": {"public.t.a": 3, "public.t.b": 0}}
UPDATE t SET a = 0 WHERE a IS NULL;
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
ALTER TABLE t ALTER COLUMN b SET NOT NULL;
