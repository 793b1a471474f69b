CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a + 1) STORED);
UPDATE t SET a = 1, id = 2 WHERE id = 3;
