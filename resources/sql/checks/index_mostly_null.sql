-- SPDX-License-Identifier: Apache-2.0
-- item: D-ix-4
-- severity: attention
-- subject: indexes
-- needs: live
-- object: index
-- message: {percent_null} percent of what index {name} of {table} holds is NULL.
-- basis: column
-- sees: column statistics
-- columns: schema, name: the index; table; column: its first; percent_null; size
select n.nspname as schema, c.relname as name, tn.nspname || '.' || t.relname as table, a.attname as column,
       round(100 * s.null_frac) as percent_null, pg_size_pretty(pg_relation_size(i.indexrelid)) as size
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_class t on t.oid = i.indrelid and t.reltuples >= 10000
join pg_namespace tn on tn.oid = t.relnamespace
join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
join pg_stats s on s.schemaname = tn.nspname and s.tablename = t.relname and s.attname = a.attname
where s.null_frac >= 0.8 and i.indpred is null and i.indnkeyatts = 1 and i.indisvalid
  and not (i.indisunique or i.indisexclusion or i.indisreplident or i.indisclustered)
  and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
order by pg_relation_size(i.indexrelid) desc, 1, 2
