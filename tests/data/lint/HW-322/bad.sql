-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"filters": {"public.t": {"a": 12000}}}
ALTER TABLE t ADD COLUMN c int;
-- at: 3:1
CREATE INDEX CONCURRENTLY t_b ON t (b, a);
