-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- live: {"nullShares": {"public.t.a": 0.97}}
CREATE INDEX CONCURRENTLY t_a ON t (a);
-- at: 3:1
