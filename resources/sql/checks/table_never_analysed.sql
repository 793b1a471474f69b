-- SPDX-License-Identifier: Apache-2.0
-- item: D-pre-4
-- severity: attention
-- subject: tables
-- needs: live
-- object: table
-- message: {schema}.{name} was never analysed: the planner guesses its size and values.
-- columns: schema, name: the table; rows_written: since the counters began; size
select n.nspname as schema, c.relname as name, s.n_tup_ins as rows_written, pg_size_pretty(pg_table_size(c.oid)) as size
from pg_stat_user_tables s
join pg_class c on c.oid = s.relid and c.relkind = 'r'
join pg_namespace n on n.oid = c.relnamespace
where s.last_analyze is null and s.last_autoanalyze is null and pg_relation_size(c.oid) >= 1024 * 1024
  and not exists (select from pg_statistic st where st.starelid = c.oid)
order by pg_table_size(c.oid) desc, 1, 2
