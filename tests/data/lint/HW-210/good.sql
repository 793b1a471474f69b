-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"repeated": {"public.t: a": 0, "public.t: b": 5}}
CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a);
ALTER TABLE t ADD CONSTRAINT t_a UNIQUE USING INDEX t_a;
CREATE INDEX CONCURRENTLY t_b ON t (b);
DELETE FROM t WHERE id > 10;
CREATE UNIQUE INDEX CONCURRENTLY t_b2 ON t (b);
