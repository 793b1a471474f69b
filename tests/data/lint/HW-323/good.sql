-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- live: {"builds": {"public.t: a": {"tableBytes": 50000, "bytes": 9000, "memory": 67108864}}}
CREATE INDEX CONCURRENTLY t_a ON t (a);
