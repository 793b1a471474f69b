-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE t (a text, b int) WITH (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 9, toast.autovacuum_enabled = false);
CREATE INDEX t_b_idx ON t (b) WITH (deduplicate_items = off, fillfactor = 60);
CREATE VIEW v WITH (security_invoker = true, security_barrier = true) AS SELECT a FROM t;
CREATE TABLE u (a int) WITH (parallel_workers = 2, fillfactor = 80);
ALTER TABLE u ALTER COLUMN a SET (n_distinct_inherited = 6, n_distinct = 5);
