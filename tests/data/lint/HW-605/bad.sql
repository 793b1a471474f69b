-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int, s varchar(20), j text);
BEGIN; ALTER TABLE t ADD COLUMN b int; UPDATE t SET b = a; COMMIT;
-- at: 2:40
