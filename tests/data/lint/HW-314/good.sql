-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); CREATE INDEX t_a ON t (a);
-- given: CREATE INDEX t_b ON t (b); CREATE UNIQUE INDEX t_u ON t (a, b);
-- live: {"unused": ["public.t_a", "public.t_u"]}
REINDEX INDEX CONCURRENTLY t_b;
DROP INDEX CONCURRENTLY t_a;
ALTER TABLE t ALTER COLUMN b TYPE bigint;
