-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int); CREATE INDEX t_a ON t (a);
-- live: {"unused": ["public.t_a"]}
ALTER TABLE t ALTER COLUMN b TYPE bigint;
-- at: 3:15
REINDEX INDEX CONCURRENTLY t_a;
-- at: 5:1
