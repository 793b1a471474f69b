-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- live: {"builds": {"public.t: a": {"tableBytes": 50000000, "bytes": 9000000, "memory": 67108864}}}
CREATE INDEX CONCURRENTLY t_a ON t (a);
-- at: 3:1
