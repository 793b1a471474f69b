-- given: CREATE TABLE t (id bigint, a int, b int);
-- live: {"nulls": {"public.t.a": 3, "public.t.id": 1}}
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
-- at: 3:15
ALTER TABLE t ADD CONSTRAINT t_key PRIMARY KEY (id);
-- at: 5:19
