-- history: It is not what atlas.sum recorded.
ALTER TABLE t ADD COLUMN a int;
-- at: 2:1
