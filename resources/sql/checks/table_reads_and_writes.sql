-- SPDX-License-Identifier: Apache-2.0
-- item: D-pre-5
-- severity: fact
-- subject: tables
-- needs: live
-- sees: counters
-- object: table
-- message: {schema}.{name}: {rows_read} rows read, {rows_written} rows written.
-- columns: schema, name: the table; rows_read, rows_written, sequential_scans, index_scans: since the counters were reset
select s.schemaname as schema, s.relname as name,
       s.seq_tup_read + coalesce(s.idx_tup_fetch, 0) as rows_read, s.n_tup_ins + s.n_tup_upd + s.n_tup_del as rows_written,
       s.seq_scan as sequential_scans, coalesce(s.idx_scan, 0) as index_scans
from pg_stat_user_tables s
where s.seq_tup_read + coalesce(s.idx_tup_fetch, 0) + s.n_tup_ins + s.n_tup_upd + s.n_tup_del > 0
order by s.seq_tup_read + coalesce(s.idx_tup_fetch, 0) + s.n_tup_ins + s.n_tup_upd + s.n_tup_del desc, 1, 2
limit 20
