-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- live: {"repeated": {"public.t: a, b": 2, "public.t: b": 5}}
ALTER TABLE t ADD CONSTRAINT a_b UNIQUE (a, b);
-- at: 3:19
CREATE UNIQUE INDEX CONCURRENTLY t_b ON t (b);
-- at: 5:1
