-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-1
-- severity: attention
-- subject: tables
-- needs: statistics
-- object: table
-- message: Queries read all of {schema}.{name} {sequential_scans} times, {rows_per_scan} rows each.
-- basis: name
-- columns: schema, name: the table; sequential_scans, index_scans, rows_per_scan, rows
select s.schemaname as schema, s.relname as name, s.seq_scan as sequential_scans, coalesce(s.idx_scan, 0) as index_scans,
       s.seq_tup_read / s.seq_scan as rows_per_scan, c.reltuples::int8 as rows
from pg_stat_user_tables s
join pg_class c on c.oid = s.relid
where s.seq_scan >= 50 and s.seq_tup_read / s.seq_scan >= 5000 and s.seq_scan > coalesce(s.idx_scan, 0) / 10
order by s.seq_tup_read desc, 1, 2
