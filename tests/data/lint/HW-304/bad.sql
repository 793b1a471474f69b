-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
BEGIN; CREATE INDEX CONCURRENTLY i ON t (a); COMMIT;
-- at: 2:8
