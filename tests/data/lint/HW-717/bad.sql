CREATE TABLE t (id bigint PRIMARY KEY, a int NULL);
-- at: 1:46
CREATE TABLE u (id bigint PRIMARY KEY, b int GENERATED ALWAYS AS (7) STORED);
-- at: 3:46
UPDATE t SET a = 1, a = 2 WHERE id = 3;
-- at: 5:21
