-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"filters": {"public.t": {"a": 12000, "id": 900000}}}
ALTER TABLE t ADD COLUMN c int;
CREATE INDEX CONCURRENTLY t_a ON t (a, b);
