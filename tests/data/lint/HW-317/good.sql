-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"nullShares": {"public.t.a": 0.97, "public.t.b": 0.2}}
CREATE INDEX CONCURRENTLY t_a ON t (a) WHERE a IS NOT NULL;
CREATE INDEX CONCURRENTLY t_b ON t (b);
