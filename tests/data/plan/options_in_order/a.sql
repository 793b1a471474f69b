-- SPDX-License-Identifier: Apache-2.0
-- SET puts a new option behind the old ones, and pg_dump writes them as they stand.
CREATE TABLE t (a text, b int) WITH (fillfactor = 70);
CREATE INDEX t_b_idx ON t (b) WITH (fillfactor = 60);
CREATE VIEW v AS SELECT a FROM t;
CREATE TABLE u (a int) WITH (autovacuum_enabled = false, fillfactor = 80, parallel_workers = 2);
ALTER TABLE u ALTER COLUMN a SET (n_distinct = 5, n_distinct_inherited = 6);
