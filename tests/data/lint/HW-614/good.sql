-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
SET lock_timeout = '1s';
-- howdah: ignore HW-301 because it is small
CREATE INDEX ON t (a);
